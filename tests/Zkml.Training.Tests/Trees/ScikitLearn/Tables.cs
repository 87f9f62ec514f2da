using System.Globalization;
using System.Text.Json;
using Zkml.Testing;

namespace Zkml.Training.Tests.Trees.ScikitLearn;

/// <summary>The data sets on which scikit-learn was measured.</summary>
internal static class Tables
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Trees", "ScikitLearn", "Data");
    private static readonly Dictionary<string, TableSplit> Loaded = [];

    public static TableSplit Load(string name)
    {
        lock (Loaded)
        {
            return Loaded.TryGetValue(name, out var table) ? table : Loaded[name] = name == "german-credit" ? LoadGermanCredit() : Csv(name);
        }
    }

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;

    private static TableSplit Csv(string name)
    {
        var rows = File.ReadLines(Path.Combine(Folder, $"{name}.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        var isRegression = name == "diabetes";
        var classes = rows.Select(row => row[^1]).Distinct().Order(StringComparer.Ordinal).ToList();
        return Part(
            name,
            isRegression ? 0 : classes.Count,
            [.. rows.Select(row => row[..^1].Select(Number).ToArray())],
            [.. rows.Select(row => isRegression ? Number(row[^1]) : classes.IndexOf(row[^1]))]);
    }

    /// <summary>Numbers first, then each category column one-hot without its first level, as pandas' get_dummies(drop_first=True).</summary>
    private static TableSplit LoadGermanCredit()
    {
        var rows = File.ReadLines(GermanCredit.File!).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var columns = Enumerable.Range(0, 20).ToLookup(column => rows[0][column].StartsWith('A'));
        var levels = columns[true].SelectMany(column =>
            rows.Select(row => row[column]).Distinct().Order(StringComparer.Ordinal).Skip(1).Select(level => (column, level))).ToArray();
        return Part(
            "german-credit",
            2,
            [.. rows.Select(row => columns[false].Select(column => Number(row[column])).Concat(levels.Select(level => row[level.column] == level.level ? 1.0 : 0)).ToArray())],
            [.. rows.Select(row => row[20] == "1" ? 0.0 : 1)]);
    }

    private static TableSplit Part(string name, int classCount, double[][] rows, double[] targets)
    {
        var test = Json("splits.json").GetProperty(name).GetProperty("test").EnumerateArray().Select(row => row.GetInt32()).ToArray();
        var training = Enumerable.Range(0, rows.Length).Except(test).ToArray();
        return new(rows[0].Length, classCount, Pick(rows, training), Pick(targets, training), Pick(rows, test), Pick(targets, test));
    }

    private static T[] Pick<T>(T[] items, int[] places) => [.. places.Select(place => items[place])];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
