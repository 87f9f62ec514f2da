using System.Collections.Immutable;

namespace Zkml.Aleo.Syntax;

/// <summary>A program's structs by name.</summary>
internal sealed class StructTable
{
    private readonly Dictionary<string, StructDefinition> _definitions;

    /// <summary>The structs of a program.</summary>
    public StructTable(ImmutableArray<StructDefinition> definitions)
    {
        _definitions = new(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            _definitions[definition.Name] = definition;
        }
    }

    /// <summary>No structs.</summary>
    public static StructTable Empty { get; } = new([]);

    /// <summary>The struct of that name.</summary>
    /// <exception cref="AleoNotSupportedException">The program has no such struct.</exception>
    public StructDefinition this[string name] =>
        _definitions.TryGetValue(name, out var definition) ? definition : throw new AleoNotSupportedException($"the program has no struct '{name}'");

    /// <summary>Whether there is a struct of that name.</summary>
    public bool Contains(string name) => _definitions.ContainsKey(name);
}
