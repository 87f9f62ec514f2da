using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting;

/// <summary>
/// The values that the platform names. The signer's and the caller's coordinates are variables of the request
/// (snarkVM synthesizer/process/src/stack/execute.rs), which <see cref="Request.RequestCircuit.Fixed"/> counts; the others are constants.
/// </summary>
internal sealed class PlatformOperands(GateLibrary gates)
{
    private readonly CircuitPoint _signer = VariableOfRequest(gates.System);
    private readonly CircuitPoint _caller = VariableOfRequest(gates.System);

    /// <exception cref="AleoNotSupportedException">The operand has no value in a function.</exception>
    public SynthesizedValue this[Operand operand] => operand switch
    {
        NamedOperand { Name: "self.signer" } => _signer,
        NamedOperand { Name: "self.caller" } => _caller,
        ProgramOperand program => new CircuitPoint(LiteralKind.Address, gates.Subgroup.Constant(PlatformValues.AddressOf(program.Program))),
        _ => PlatformValues.TryGet(operand) is { } value
            ? SynthesizedValue.FromConstant(value)
            : throw new AleoNotSupportedException($"the operand '{operand}' is not supported in a function"),
    };

    private static CircuitPoint VariableOfRequest(ConstraintSystem system) =>
        new(LiteralKind.Address, new CurvePoint(system.SumOfPart(1), system.SumOfPart(1)));
}
