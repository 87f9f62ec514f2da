using Zkml.Aleo.Counting;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>The size of a transpiled program.</summary>
/// <param name="Constraints">The constraints of each part of the circuit and in total.</param>
/// <param name="NonZeros">The non-zeros of the whole circuit's matrices.</param>
/// <param name="Instructions">The number of the Aleo program's instructions, including the constructor's.</param>
/// <param name="Bytes">The size of the Aleo program's text.</param>
/// <param name="NonZeroWeights">The number of the model's non-zero weights, without biases; for private weights, of all weights, because which are zero is secret.</param>
public sealed record ProgramCounts(ConstraintCount Constraints, NonZeros NonZeros, int Instructions, int Bytes, int NonZeroWeights)
{
    /// <summary>Those without a program.</summary>
    internal static ProgramCounts None { get; } = new(new(0, 0, 0, 0, 0), new(0, 0, 0), 0, 0, 0);

    /// <summary>The counts of a transpiled model.</summary>
    public static ProgramCounts Of(TranspiledModel transpiled) => new(
        transpiled.Count.Constraints,
        transpiled.Count.NonZeros,
        transpiled.InstructionCount,
        transpiled.ProgramBytes,
        transpiled.Weights.IsEmpty ? transpiled.Model.Integer.NonZeroWeights : transpiled.Circuit.Inputs.Count(input => input.IsWeight));
}
