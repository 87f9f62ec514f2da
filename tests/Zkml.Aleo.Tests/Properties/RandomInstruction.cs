using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>An instruction over operands of a pool. Its types may not fit: who draws it, tries it.</summary>
internal sealed record RandomInstruction(
    Opcode Opcode,
    ImmutableArray<PooledOperand> Operands,
    PlaintextType? Type = null,
    PlaintextType? Source = null,
    GroupCoordinate? Coordinate = null)
{
    public PlaintextType[] Types => [.. Operands.Select(operand => operand.Type)];

    public PlaintextValue[] Values => [.. Operands.Select(operand => operand.Value)];

    public Instruction ToInstruction(int register) => new(
        Opcode,
        [.. Operands.Select(operand => operand.Operand)],
        Opcode is Opcode.AssertEqual or Opcode.AssertNotEqual ? [] : [register],
        Type,
        Source,
        Coordinate: Coordinate);
}
