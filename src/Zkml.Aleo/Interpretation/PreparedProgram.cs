using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Interpretation;

/// <summary>What the bodies of a program share.</summary>
internal sealed class PreparedProgram
{
    private readonly Dictionary<string, PreparedBody> _closures = new(StringComparer.Ordinal);

    public PreparedProgram(AleoProgram program)
    {
        Name = program.Name;
        Structs = new(program.Structs);
        foreach (var closure in program.Closures)
        {
            _closures[closure.Name] = new(closure.Inputs.Length, closure.Instructions, [.. closure.Outputs.Select(output => output.Operand)], this);
        }
    }

    public string Name { get; }

    public StructTable Structs { get; }

    public IReadOnlyDictionary<string, PreparedBody> Closures => _closures;
}
