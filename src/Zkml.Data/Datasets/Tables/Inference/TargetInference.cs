using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Inference;

/// <summary>
/// Says what the column to predict holds: values, where it is of numbers with a fraction or of more than twenty different ones, else classes. A missing label is none of them. Spellings of one class are
/// one: 1 and 1.0, yes and Yes.
/// </summary>
internal static class TargetInference
{
    private const int MaximumNumericClasses = 20;
    private const int ManyClasses = 10;
    private const int FewRows = 10;
    private const int Listed = 5;

    /// <summary>Looks at the column.</summary>
    /// <param name="profile">Its cells.</param>
    /// <param name="classWords">Labels that are classes although they look as if the label were missing.</param>
    /// <exception cref="MalformedInputException">There are no classes, too many, or a cell that is no value.</exception>
    public static InferredTarget Infer(ColumnProfile profile, IReadOnlyCollection<string> classWords)
    {
        var areValues = profile.Numbers.Any(number => number != Math.Floor(number)) || profile.Numbers.Distinct().Take(MaximumNumericClasses + 1).Count() > MaximumNumericClasses;
        return areValues && profile.Numbers.Count > profile.Texts.Count(row => !MissingMarkers.HasWord(profile.Cell(row))) ? Values(profile) : Classes(profile, classWords);
    }

    private static InferredTarget Values(ColumnProfile profile)
    {
        int[] odd = [.. profile.Texts.Where(row => !MissingMarkers.HasWord(profile.Cell(row)))];
        if (odd.Length > 0)
        {
            throw profile.Table.Problem(
                odd[0], profile.Column, $"'{profile.Cell(odd[0])}' is not a finite number, as {profile.Numbers.Count} cells of the column to predict are{(odd.Length > 1 ? $"; nor are {odd.Length - 1} more, in {LineList.Of(profile.Table, odd[1..])}" : "")}; mend it, or leave the row out by --missing \"{profile.Cell(odd[0])}\"");
        }

        var words = string.Create(CultureInfo.InvariantCulture, $"to predict: values from {profile.Numbers.Min()} to {profile.Numbers.Max()}");
        return new(new(profile.Name, []), words, [.. profile.Missing.Concat(profile.Texts).Order()], []);
    }

    private static InferredTarget Classes(ColumnProfile profile, IReadOnlyCollection<string> classWords)
    {
        var counts = new Dictionary<string, int>();
        foreach (var row in profile.NumberRows.Concat(profile.Texts).Order())
        {
            counts[profile.Cell(row)] = counts.GetValueOrDefault(profile.Cell(row)) + 1;
            if (counts.Count > LabelLimits.MaximumClasses)
            {
                throw new MalformedInputException(profile.Table.File, $"column '{profile.Name}'", $"there are more than {LabelLimits.MaximumClasses} classes; name the column to predict with --target");
            }
        }

        var certain = counts.Where(pair => !MissingMarkers.HasWord(pair.Key) || classWords.Contains(pair.Key)).ToArray();
        string[] doubtful = [.. counts.Keys.Where(text => MissingMarkers.HasWord(text) && !classWords.Contains(text))];
        // The rarest label of all that says "unknown" is not a class; one among the frequent ones is.
        string[] missing = [.. doubtful.Where(text => certain.Length >= 2 && counts[text] <= certain.Min(pair => pair.Value))];
        var warnings = ImmutableArray.CreateBuilder<string>();
        warnings.AddRange(missing.Select(text => $"the label '{text}' is read as missing; if it is a class, give --class \"{text}\""));
        warnings.AddRange(profile.Missing.Select(profile.Cell).Where(text => text.Length > 0 && !profile.StatedMarkers.Contains(text)).CountBy(text => text)
            .Where(marker => certain.Length > 0 && marker.Value >= certain.Min(pair => pair.Value))
            .Select(marker => $"the label '{marker.Key}' of {LineList.Count(marker.Value)} is read as missing; if it is a class, give --class \"{marker.Key}\""));
        warnings.AddRange(doubtful.Except(missing).Select(text => $"the label '{text}' is read as a class; if it means that the label is missing, give --missing \"{text}\""));

        if (DecomposedText.Doubt("labels", counts.Keys) is { } doubt)
        {
            warnings.Add(doubt);
        }

        var groups = counts.Where(pair => !missing.Contains(pair.Key)).GroupBy(pair => KeyOf(pair.Key, counts.Keys), StringComparer.OrdinalIgnoreCase).ToArray();
        warnings.AddRange(groups.Where(group => group.Count() > 1 && !IsSameNumber(group.Select(pair => pair.Key)))
            .Select(group => $"the labels {LineList.Texts(group.Select(pair => pair.Key))} are taken for one class"));
        string[] labels = [.. groups.Select(group => group.Count() > 1 && NumericColumn.TryParse(group.First().Key, out var number) && IsSameNumber(group.Select(pair => pair.Key))
            ? number.ToString(CultureInfo.InvariantCulture)
            : group.MaxBy(pair => pair.Value).Key)];
        ImmutableArray<int> leftOut = [.. profile.Missing.Concat(profile.Texts.Where(row => missing.Contains(profile.Cell(row)))).Order()];
        if (labels.Length < 2)
        {
            var unlabelled = leftOut.IsEmpty ? "" : $"; {LineList.Of(profile.Table, leftOut)} {(leftOut.Length == 1 ? "has" : "have")} no label";
            throw new MalformedInputException(
                profile.Table.File, $"column '{profile.Name}'", labels.Length == 0 ? "no row has a label; name the column to predict with --target" : $"all rows have the same class{unlabelled}; name the column to predict with --target");
        }

        warnings.AddRange(Doubts(profile, labels, [.. groups.Select(group => group.Sum(pair => pair.Value))]));
        TableTarget.Sort(labels);
        return new(new(profile.Name, [.. labels]), $"to predict: {labels.Length} classes: {string.Join(", ", labels.Take(8))}{(labels.Length > 8 ? ", ..." : "")}", leftOut, warnings.ToImmutable());
    }

    // A class of one row may be a typing error, and classes as many as rows no classes.
    private static IEnumerable<string> Doubts(ColumnProfile profile, string[] labels, int[] rows)
    {
        var all = rows.Sum();
        if (labels.Length > ManyClasses && labels.Length * 2 > all)
        {
            yield return $"there are {labels.Length} classes in {LineList.Count(all)}; where '{profile.Name}' is not the column to predict, name it with --target";
            yield break;
        }

        foreach (var (label, count) in labels.Zip(rows).Where(label => label.Second == 1 && all >= FewRows).Take(Listed))
        {
            var row = profile.Rows.First(row => profile.Cell(row) == label || (NumericColumn.TryParse(profile.Cell(row), out var number) && NumericColumn.TryParse(label, out var same) && number == same));
            yield return $"line {profile.Table.Lines[row]}: the class '{label}' has {count} row only{NearestName.Hint(label, labels.Where((_, i) => rows[i] > 1))}";
        }
    }

    // Equal keys are one class: equal numbers; yes and true where there is nothing but such words; texts that differ in the case of their letters or in blanks, if they are more than a letter.
    private static string KeyOf(string text, ICollection<string> all)
    {
        if (all.Count > 2 && all.All(other => BooleanWords.Parse(other) is not null) && !all.All(other => NumericColumn.TryParse(other, out _)))
        {
            return BooleanWords.Parse(text) == true ? "true" : "false";
        }

        if (NumericColumn.TryParse(text, out var number))
        {
            return $"number {number.ToString(CultureInfo.InvariantCulture)}";
        }

        var spaced = TableTarget.Spaced(text);
        return spaced.Length > 1 ? $"text {spaced}" : $"letter {char.ConvertToUtf32(spaced, 0)}";
    }

    private static bool IsSameNumber(IEnumerable<string> texts) => texts.All(text => NumericColumn.TryParse(text, out _));
}
