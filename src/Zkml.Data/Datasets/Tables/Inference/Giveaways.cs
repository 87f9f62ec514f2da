namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>Finds columns that say what is to be predicted in other words: then a model learns the translation, and not the matter.</summary>
internal static class Giveaways
{
    // In fewer rows that happens by chance.
    private const int FewRows = 10;

    /// <summary>What a column gives away; null if it does not.</summary>
    public static string? Find(ColumnProfile profile, TableDataset samples) => samples.Count < FewRows ? null
        : samples.Target.IsRegression ? OfValues(profile, samples)
        : OfClasses(profile, samples);

    // As many different cells as classes, each in rows of one class only.
    private static string? OfClasses(ColumnProfile profile, TableDataset samples)
    {
        var classOf = new Dictionary<string, int>();
        var seen = new HashSet<int>();
        for (var i = 0; i < samples.Count; i++)
        {
            var (cell, label) = (profile.Cell(samples.Rows[i]), samples.Label(i));
            seen.Add(label);
            if ((!classOf.TryAdd(cell, label) && classOf[cell] != label) || classOf.Count > samples.Classes)
            {
                return null;
            }
        }

        return classOf.Count == seen.Count && seen.Count > 1
            ? string.Join(", ", classOf.Take(3).Select(pair => $"'{CategoricalColumn.NameOf(pair.Key)}' is {samples.Target.ClassLabels[pair.Value]}"))
            : null;
    }

    private static string? OfValues(ColumnProfile profile, TableDataset samples)
    {
        if (profile.Numbers.Count != samples.Count)
        {
            return null;
        }

        // Least squares; what is left must be nothing but rounding.
        var values = samples.AllValues();
        var (meanX, meanY) = (profile.Numbers.Average(), values.Average());
        double xx = 0, xy = 0, yy = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var (x, y) = (profile.Numbers[i] - meanX, values[i] - meanY);
            (xx, xy, yy) = (xx + (x * x), xy + (x * y), yy + (y * y));
        }

        const double rounding = 1e-10;
        return xx > 0 && yy > 0 && yy - (xy * xy / xx) <= rounding * yy ? "it is a linear function of it" : null;
    }
}
