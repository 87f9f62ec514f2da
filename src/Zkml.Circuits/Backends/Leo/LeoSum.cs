using System.Globalization;
using System.Numerics;
using System.Text;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>
/// Writes a linear combination as Leo statements: one line for each magnitude of coefficients. The Leo compiler works on a sum recursively and
/// overflows its stack on thousands of terms, so that a long sum is written as several.
/// </summary>
internal static class LeoSum
{
    /// <summary>Terms of one statement; sums of 200 compile fast.</summary>
    public const int MaximumTerms = 200;

    public static void Write(StringBuilder text, string indent, string name, LinearValue linear, LeoNames names)
    {
        var lines = Lines(linear, names);
        var partial = 0;
        var previous = default(string);
        for (var start = 0; start < lines.Count;)
        {
            // A partial sum counts as a term of the statement that goes on from it.
            var count = previous is null ? 0 : 1;
            var end = start;
            while (end < lines.Count && (end == start || count + lines[end].Terms <= MaximumTerms))
            {
                count += lines[end++].Terms;
            }

            var isLast = end == lines.Count;
            var target = isLast ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_part{++partial}");
            text.Append(indent).Append("let ").Append(target).Append(": field = ");
            AppendExpression(text, indent + "    ", previous, lines.GetRange(start, end - start));
            text.Append(";\n");
            previous = target;
            start = end;
        }
    }

    private static void AppendExpression(StringBuilder text, string indent, string? previous, List<Line> lines)
    {
        if (previous is not null)
        {
            text.Append(previous);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var isFirst = i == 0 && previous is null;
            text.Append(isFirst ? (lines[i].IsNegative ? "-" : "") : $"\n{indent}{(lines[i].IsNegative ? "- " : "+ ")}");
            text.Append(lines[i].Text);
        }
    }

    private static List<Line> Lines(LinearValue linear, LeoNames names)
    {
        var lines = new List<Line>();
        if (!linear.Constant.IsZero)
        {
            lines.Add(new(Field(BigInteger.Abs(linear.Constant)), linear.Constant.Sign < 0, 1));
        }

        foreach (var group in LinearGroup.Of(linear))
        {
            var terms = group.Added.Select(value => (names[value], false)).Concat(group.Subtracted.Select(value => (names[value], true)));
            foreach (var chunk in terms.Chunk(MaximumTerms / 2))
            {
                lines.Add(LineOf(group.Magnitude, chunk));
            }
        }

        return lines;
    }

    private static Line LineOf(BigInteger magnitude, (string Name, bool IsSubtracted)[] terms)
    {
        // Where all terms are subtracted, the line is; else the first is an added one, and the rest follow with their signs.
        var isNegative = terms[0].IsSubtracted;
        var sum = new StringBuilder(terms[0].Name);
        foreach (var (name, isSubtracted) in terms.AsSpan(1))
        {
            sum.Append(isSubtracted == isNegative ? " + " : " - ").Append(name);
        }

        var text = terms.Length > 1 ? $"({sum})" : sum.ToString();
        return new(magnitude.IsOne ? text : $"{Field(magnitude)} * {text}", isNegative, terms.Length);
    }

    private static string Field(BigInteger value) => string.Create(CultureInfo.InvariantCulture, $"{value}field");

    private readonly record struct Line(string Text, bool IsNegative, int Terms);
}
