using System.Collections.Immutable;
using System.Text;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Syntax;
using Zkml.Circuits;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Inputs;
using Zkml.Models;

namespace Zkml.Transpiling;

/// <summary>A model with the circuit and the program that were made of it.</summary>
/// <param name="Model">What the circuit computes; where weights are private, with a pipeline and integers that are made for them.</param>
/// <param name="Options">How.</param>
/// <param name="Circuit">The circuit after all passes: what the evaluator runs and the programs print.</param>
/// <param name="Layout">How its inputs are packed.</param>
/// <param name="Emission">The direct Aleo program, and where its instructions come from.</param>
/// <param name="AleoText">Its text as snarkVM prints it.</param>
/// <param name="Count">The size of its whole circuit.</param>
public sealed record TranspiledModel(ZkModel Model, TranspileOptions Options, Circuit Circuit, InputLayout Layout, AleoEmission Emission, string AleoText, CircuitCount Count)
{
    /// <summary>What was transpiled.</summary>
    public ZkModel Source { get; init; } = Model;

    /// <summary>The features of the splits that hide the shape of the trees; empty if it shows. They are secret.</summary>
    public ImmutableArray<int> Padding { get; init; } = [];

    /// <summary>The bits of the weights that are inputs, and of the salt, after those of the sample; empty if weights are constants. They are secret.</summary>
    public ImmutableArray<int> Weights { get; init; } = [];

    /// <summary>The shortest program, from which those for other objectives are made.</summary>
    internal ProgramCandidate? Shortest { get; init; }

    /// <summary>The direct Aleo program.</summary>
    public AleoProgram Program => Emission.Program;

    /// <summary>Instructions of the Aleo program, closures and constructor included.</summary>
    public int InstructionCount =>
        Program.Functions.Sum(function => function.Instructions.Length)
        + Program.Closures.Sum(closure => closure.Instructions.Length)
        + (Program.Constructor?.Commands.Length ?? 0);

    /// <summary>Bytes of the Aleo program's text.</summary>
    public int ProgramBytes => Encoding.UTF8.GetByteCount(AleoText);
}
