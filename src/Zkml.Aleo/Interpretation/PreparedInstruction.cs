using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Interpretation;

/// <summary>An instruction with its operands resolved, and its closure if it is a call.</summary>
internal readonly record struct PreparedInstruction(Instruction Instruction, PreparedOperand[] Operands, PreparedBody? Closure);
