using System.Collections.Immutable;
using System.Text;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Syntax;
using Zkml.Circuits;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Inputs;

namespace Zkml.Transpiling;

/// <summary>A model with its circuit and its program.</summary>
/// <param name="Model">The model that the circuit computes; for private weights, with a pipeline and integers made for them.</param>
/// <param name="Options">The options that it was transpiled with.</param>
/// <param name="Circuit">The circuit after all passes: what the evaluator runs and the programs print.</param>
/// <param name="Layout">How the circuit's inputs are packed.</param>
/// <param name="Emission">The direct Aleo program, and the origin of its instructions.</param>
/// <param name="AleoText">The program's text as snarkVM prints it.</param>
/// <param name="Count">The size of the program's whole circuit.</param>
public sealed record TranspiledModel(ZkModel Model, TranspileOptions Options, Circuit Circuit, InputLayout Layout, AleoEmission Emission, string AleoText, CircuitCount Count)
{
    /// <summary>The model that was transpiled.</summary>
    public ZkModel Source { get; init; } = Model;

    /// <summary>The features of the splits that hide the shape of the trees; empty if it is public. They are secret.</summary>
    public ImmutableArray<int> Padding { get; init; } = [];

    /// <summary>The bits of the weights that are inputs, and of the salt, which follow those of the sample; empty if the weights are constants. They are secret.</summary>
    public ImmutableArray<int> Weights { get; init; } = [];

    /// <summary>The shortest program, from which those for other objectives are derived.</summary>
    internal ProgramCandidate? Shortest { get; init; }

    /// <summary>The direct Aleo program.</summary>
    public AleoProgram Program => Emission.Program;

    /// <summary>The number of the Aleo program's instructions, including closures and constructor.</summary>
    public int InstructionCount =>
        Program.Functions.Sum(function => function.Instructions.Length)
        + Program.Closures.Sum(closure => closure.Instructions.Length)
        + (Program.Constructor?.Commands.Length ?? 0);

    /// <summary>The size of the Aleo program's text in bytes.</summary>
    public int ProgramBytes => Encoding.UTF8.GetByteCount(AleoText);
}
