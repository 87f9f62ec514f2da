namespace Zkml.Data.Datasets.Tables.Numbers;

/// <summary>Finds how a column writes its numbers: in the plainest notation that reads the most of its cells.</summary>
internal static class NotationSearch
{
    /// <summary>The notation of a column; null if most of its cells are no numbers in any.</summary>
    /// <param name="cells">Its cells that have a value; they are looked at more than once, and not kept.</param>
    public static ColumnNotation? Find(IEnumerable<string> cells)
    {
        var unit = NumberSign.CommonUnit(cells);
        var signs = new Dictionary<string, int>();
        foreach (var cell in cells)
        {
            var own = NumberSign.Split(cell, unit).Sign ?? "";
            signs[own] = signs.GetValueOrDefault(own) + 1;
        }

        var usual = signs.MaxBy(sign => sign.Value).Key;
        var sign = usual.Length > 0 ? usual : null;
        var tallies = NumberNotation.All.Select(notation => new Tally(notation)).ToArray();
        foreach (var cell in cells)
        {
            var split = NumberSign.Split(cell, unit);
            if (split.Sign == sign)
            {
                foreach (var tally in tallies)
                {
                    tally.Add(split.Number);
                }
            }
        }

        var found = tallies.Where(tally => !tally.HasIdleGroup).ToArray();
        var most = found.Max(tally => tally.Count);
        if (most * 2 <= signs.Values.Sum())
        {
            return null;
        }

        NumberNotation[] best = [.. found.Where(tally => tally.Count == most).Select(tally => tally.Notation)];
        var other = best.Skip(1).FirstOrDefault(notation => cells.Any(cell => NumberSign.Split(cell, unit) is var (own, number) && own == sign && AreOtherNumbers(best[0], notation, number)));
        return new(best[0], sign, other);
    }

    private static bool AreOtherNumbers(NumberNotation first, NumberNotation second, string text) =>
        first.TryParse(text, out var one) && second.TryParse(text, out var other) && one != other;

    /// <summary>How many cells are numbers in a notation.</summary>
    private sealed class Tally(NumberNotation notation)
    {
        private bool _showsGroup;

        public NumberNotation Notation => notation;

        public int Count { get; private set; }

        /// <summary>A notation with thousands is another one than that without only where it shows.</summary>
        public bool HasIdleGroup => notation.Group is not null && !_showsGroup;

        public void Add(string number)
        {
            if (notation.TryParse(number, out _))
            {
                Count++;
                _showsGroup |= notation.ShowsGroup(number);
            }
        }
    }
}
