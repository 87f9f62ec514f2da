using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>What bodies refer to by name.</summary>
internal sealed class ProgramContext(AleoProgram program)
{
    public string Name { get; } = program.Name;

    public StructTable Structs { get; } = new(program.Structs);

    public IReadOnlyDictionary<string, Closure> Closures { get; } = ByName(program.Closures, closure => closure.Name);

    public IReadOnlyDictionary<string, Mapping> Mappings { get; } = ByName(program.Mappings, mapping => mapping.Name);

    public IReadOnlyDictionary<string, View> Views { get; } = ByName(program.Views, view => view.Name);

    /// <summary>Those that have a checksum: functions, closures and views.</summary>
    public IReadOnlySet<string> Bodies { get; } = program.Functions.Select(function => function.Name)
        .Concat(program.Closures.Select(closure => closure.Name))
        .Concat(program.Views.Select(view => view.Name))
        .ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> components, Func<T, string> name)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var component in components)
        {
            // The checker refuses a second one of the same name.
            byName.TryAdd(name(component), component);
        }

        return byName;
    }
}
