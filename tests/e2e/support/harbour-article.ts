/** Our own article in the habits of a page copied whole: an address, a photo line, the headline twice, subheadings. */
export const harbourArticle = `Contact

18 Millrace Street
Brackwater, BW4 2TN

A drone picture showing the empty fish market at low tide

Brackwater Votes to Turn Its Fish Market Into Flats

Brackwater Votes to Turn Its Fish Market Into Flats

By Oona Petrie

The town council voted seven to four on Tuesday to sell the old fish market to a housing company. The sale ends eighty years of morning auctions on the quay.

A Vote After Midnight

“Nobody here wanted to be the one who locked the doors,” said Councillor Ivo Brandt, “but the roof costs more every winter than the stalls bring in.” The council’s own report puts the repair at 1.4 million. It does not say who made the estimate.

Traders learned of the vote from a notice on the gate. Mira Sandoval, who has sold mackerel there for nineteen years, called the decision “a quiet eviction”. She said she had not been asked.

What the Town Would Lose

Residents say the market is the last place where the old harbour and the new estates meet. A spokesperson for the housing company declined to comment. Some critics warn that rents on the quay could double.

It is hard to imagine Brackwater without the smell of the six o’clock boats. The council will publish the contract in May.`;

/** What it is as canonical text: its non-empty lines joined by one line break. */
export const harbourCanonical = harbourArticle
  .split('\n')
  .filter((line) => line.trim() !== '')
  .join('\n');
