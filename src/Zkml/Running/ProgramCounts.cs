using Zkml.Aleo.Counting;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>How large a transpiled program is.</summary>
/// <param name="Constraints">Of each part of the circuit and of the whole.</param>
/// <param name="NonZeros">Of the whole circuit's matrices.</param>
/// <param name="Instructions">Of the Aleo program, constructor included.</param>
/// <param name="Bytes">Of the Aleo program's text.</param>
/// <param name="NonZeroWeights">Of the model, without biases; of private weights all, for which of them are zero is part of the secret.</param>
public sealed record ProgramCounts(ConstraintCount Constraints, NonZeros NonZeros, int Instructions, int Bytes, int NonZeroWeights)
{
    /// <summary>The counts of a transpiled model.</summary>
    public static ProgramCounts Of(TranspiledModel transpiled) => new(
        transpiled.Count.Constraints,
        transpiled.Count.NonZeros,
        transpiled.InstructionCount,
        transpiled.ProgramBytes,
        transpiled.Weights.IsEmpty ? transpiled.Model.Integer.NonZeroWeights : transpiled.Circuit.Inputs.Count(input => input.IsWeight));
}
