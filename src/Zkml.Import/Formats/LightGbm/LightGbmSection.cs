using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>Lines <c>name=value</c> of LightGBM's text form: the header, or one tree.</summary>
/// <param name="Place">The section, for messages.</param>
internal sealed record LightGbmSection(string File, string Place, Dictionary<string, string> Values)
{
    public bool Has(string name) => Values.ContainsKey(name);

    /// <summary>Refuses a line of another name: it may change what the model predicts.</summary>
    public void Check(FrozenSet<string> known)
    {
        foreach (var name in Values.Keys)
        {
            if (!known.Contains(name))
            {
                throw new MalformedInputException(File, Place, $"the line '{OneLine.Of(name)}' is not known here, and might change what the model predicts; save the model with a version of LightGBM that this one knows");
            }
        }
    }

    public string Text(string name) => Values.TryGetValue(name, out var value) ? value : throw new MalformedInputException(File, Place, $"the line '{name}=' is missing");

    public int Integer(string name) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new MalformedInputException(File, $"{Place}, {name}", $"expected a whole number, found '{OneLine.Of(Text(name))}'");

    /// <summary>Numbers between spaces, as many as expected.</summary>
    public T[] Numbers<T>(string name, int count)
        where T : struct, INumber<T>
    {
        var text = Text(name).AsSpan();
        var values = new T[count];
        var found = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim();
            if (word.IsEmpty)
            {
                continue;
            }

            if (found < count && !TryParse(word, out values[found]))
            {
                throw new MalformedInputException(File, $"{Place}, {name}", $"expected numbers, found '{OneLine.Of(word[..Math.Min(word.Length, 100)].ToString())}'");
            }

            found++;
        }

        return found == count ? values : throw new MalformedInputException(File, $"{Place}, {name}", $"there are {found} numbers; {count} are expected");
    }

    // As C writes infinities, which .NET does not read.
    private static bool TryParse<T>(ReadOnlySpan<char> word, out T value)
        where T : struct, INumber<T>
    {
        if (typeof(T) == typeof(double) && word.TrimStart("+-") is "inf")
        {
            value = T.CreateChecked(word[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity);
            return true;
        }

        return T.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
