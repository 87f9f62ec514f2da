using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Instructions that belong together: how their circuit is made of gates.</summary>
internal abstract class InstructionFamily(GateLibrary gates)
{
    /// <summary>The instructions of the family.</summary>
    public abstract IReadOnlyList<Opcode> Opcodes { get; }

    protected GateLibrary Gates { get; } = gates;

    /// <summary>Adds the instruction's circuit and returns its result; null for an assertion.</summary>
    public abstract SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands);

    protected static AleoNotSupportedException NotSupported(Instruction instruction) =>
        new($"the circuit of '{instruction}' is not supported for operands of these types");
}
