namespace Zkml.Research.Results;

/// <summary>The rows that no other beats: none is as accurate at a lower cost, or more accurate at the same.</summary>
public static class ParetoFront
{
    /// <summary>The front by a cost, from the cheapest row to the dearest; of equal rows the first. Rows without figures are on no front.</summary>
    /// <param name="rows">Rows of one split.</param>
    /// <param name="cost">What is to be small.</param>
    public static IReadOnlyList<ExperimentResult> Of(IEnumerable<ExperimentResult> rows, Func<ExperimentFigures, long> cost)
    {
        var front = new List<ExperimentResult>();
        var best = double.NegativeInfinity;
        foreach (var row in rows.Where(row => row.Figures is not null).OrderBy(row => cost(row.Figures!)).ThenByDescending(row => row.Figures!.CircuitAccuracy))
        {
            if (row.Figures!.CircuitAccuracy > best)
            {
                best = row.Figures.CircuitAccuracy;
                front.Add(row);
            }
        }

        return front;
    }
}
