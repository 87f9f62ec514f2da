using System.Globalization;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends;

/// <summary>An identifier for each value of a circuit: its own name, or one that describes its kind.</summary>
internal sealed class ValueNames
{
    private readonly string[] _names;

    /// <param name="circuit">The circuit.</param>
    /// <param name="reserved">What no value may be called: words of the language, and what else the text declares.</param>
    public ValueNames(Circuit circuit, IEnumerable<string> reserved)
    {
        _names = new string[circuit.Values.Length];
        var taken = reserved.ToHashSet(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < _names.Length; i++)
        {
            var name = circuit.Values[i].Name;
            while (name is null || !taken.Add(name))
            {
                name = Next(counts, KindOf(circuit.Values[i]));
            }

            _names[i] = name;
        }
    }

    public string this[int value] => _names[value];

    private static string Next(Dictionary<string, int> counts, string kind)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{kind}{counts[kind]}");
    }

    private static string KindOf(CircuitValue value) => value switch
    {
        LinearValue => "sum",
        ProductValue => "product",
        MaterialisedValue => "kept",
        DecompositionValue => "word",
        SliceValue { Length: 1 } => "bit",
        SliceValue => "quotient",
        InputValue => "input",
        _ => "constant",
    };
}
