using System.Globalization;
using System.Numerics;
using System.Text;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>
/// Writes a linear combination as Leo statements: one line per magnitude of coefficients, or a single line if everything fits on it. The Leo compiler processes
/// sums recursively and overflows its stack on thousands of terms, so a long sum is written as several.
/// </summary>
internal static class LeoSum
{
    /// <summary>The maximum number of terms of a statement; sums of 200 compile fast.</summary>
    public const int MaximumTerms = 200;

    private const int MaximumLineLength = 100;

    /// <summary>Writes <c>let name: field = sum;</c>, preceded by partial sums if it is too long for one statement.</summary>
    public static void Write(StringBuilder text, string indent, string name, LinearValue linear, LeoExpressions expressions)
    {
        var lines = Lines(linear, expressions);
        var partial = 0;
        var previous = default(string);
        for (var start = 0; start < lines.Count;)
        {
            // A partial sum counts as a term of the statement that continues it.
            var count = previous is null ? 0 : 1;
            var end = start;
            while (end < lines.Count && (end == start || count + lines[end].Terms <= MaximumTerms))
            {
                count += lines[end++].Terms;
            }

            var target = end == lines.Count ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_part{++partial}");
            List<Line> statement = [.. previous is null ? [] : new[] { new Line(previous, false, 1) }, .. lines.GetRange(start, end - start)];
            var oneLine = Join(statement, " ");
            text.Append(indent).Append("let ").Append(target).Append(": field = ")
                .Append(oneLine.Length <= MaximumLineLength ? oneLine : Join(statement, $"\n{indent}    "))
                .Append(";\n");
            previous = target;
            start = end;
        }
    }

    /// <summary>The sum as an expression on one line, without enclosing parentheses.</summary>
    public static string InOneLine(LinearValue linear, LeoExpressions expressions) => Join(Lines(linear, expressions), " ");

    private static string Join(List<Line> lines, string separator)
    {
        if (lines is [{ IsNegative: false } only])
        {
            return only.WithoutParentheses;
        }

        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(i == 0 ? (lines[i].IsNegative ? "-" : "") : separator + (lines[i].IsNegative ? "- " : "+ "));
            text.Append(lines[i].IsNegative || !lines[i].IsPlain ? lines[i].Text : lines[i].WithoutParentheses);
        }

        return text.ToString();
    }

    /// <summary>The groups in order with the constant last; but with the constant first if the sum would otherwise begin with a minus.</summary>
    private static List<Line> Lines(LinearValue linear, LeoExpressions expressions)
    {
        var lines = new List<Line>();
        foreach (var group in LinearGroup.Of(linear))
        {
            var terms = group.Added.Select(value => (expressions[value], false)).Concat(group.Subtracted.Select(value => (expressions[value], true)));
            foreach (var chunk in terms.Chunk(MaximumTerms / 2))
            {
                lines.Add(LineOf(group.Magnitude, chunk));
            }
        }

        if (!linear.Constant.IsZero)
        {
            var isFirst = lines.Count > 0 && lines[0].IsNegative && linear.Constant.Sign > 0;
            lines.Insert(isFirst ? 0 : lines.Count, new(LeoExpressions.Field(BigInteger.Abs(linear.Constant)), linear.Constant.Sign < 0, 1));
        }

        return lines;
    }

    private static Line LineOf(BigInteger magnitude, (string Text, bool IsSubtracted)[] terms)
    {
        // If all terms are subtracted, so is the line; otherwise an added term comes first, and the rest follow with their signs.
        var isNegative = terms[0].IsSubtracted;
        var sum = new StringBuilder(terms[0].Text);
        foreach (var (text, isSubtracted) in terms.AsSpan(1))
        {
            sum.Append(isSubtracted == isNegative ? " + " : " - ").Append(text);
        }

        var inner = terms.Length > 1 ? $"({sum})" : sum.ToString();
        return magnitude.IsOne
            ? new(inner, isNegative, terms.Length, IsPlain: terms.Length > 1)
            : new($"{LeoExpressions.Field(magnitude)} * {inner}", isNegative, terms.Length);
    }

    /// <summary>A part of a sum that is added or subtracted.</summary>
    /// <param name="Text">A text that can be added and subtracted without parentheses.</param>
    /// <param name="IsNegative">Whether it is subtracted.</param>
    /// <param name="Terms">The number of its terms.</param>
    /// <param name="IsPlain">Whether the text is a sum in parentheses that an addition does not need.</param>
    private readonly record struct Line(string Text, bool IsNegative, int Terms, bool IsPlain = false)
    {
        public string WithoutParentheses => IsPlain ? Text[1..^1] : Text;
    }
}
