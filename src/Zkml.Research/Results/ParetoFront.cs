namespace Zkml.Research.Results;

/// <summary>The rows that no other row dominates: none is as accurate at a lower cost, or more accurate at the same cost.</summary>
public static class ParetoFront
{
    /// <summary>The front by a cost, from the cheapest row to the most expensive; of equal rows the first. Rows without figures, or without that cost, are on no front; every data set has its own front, one after the other.</summary>
    /// <param name="rows">Rows of one split.</param>
    /// <param name="cost">The cost to minimise; null where it is not known.</param>
    public static IReadOnlyList<ExperimentResult> Of(IEnumerable<ExperimentResult> rows, Func<ExperimentFigures, double?> cost) =>
        [.. rows.Where(row => row.Figures is { } figures && cost(figures) is not null).GroupBy(row => row.Dataset).SelectMany(dataset => OfOneDataset(dataset, cost))];

    private static IEnumerable<ExperimentResult> OfOneDataset(IEnumerable<ExperimentResult> rows, Func<ExperimentFigures, double?> cost)
    {
        var best = double.NegativeInfinity;
        foreach (var row in rows.OrderBy(row => cost(row.Figures!)).ThenByDescending(row => row.Figures!.CircuitAccuracy))
        {
            if (row.Figures!.CircuitAccuracy > best)
            {
                best = row.Figures.CircuitAccuracy;
                yield return row;
            }
        }
    }
}
