using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;
using Zkml.Aleo.Typing;

namespace Zkml.Aleo.Platform.Fees;

/// <summary>The price of a command (snarkVM synthesizer/process/src/cost.rs, cost_per_command), by the bytes of what it moves.</summary>
internal sealed class CommandPrices(ProgramContext context, ConsensusVersion version)
{
    private const long Branch = 500;
    private const long Position = 100;

    private const long Write = 10_000;
    private const long WritePerByte = 100;
    private const long ReadPerByte = 10;

    private const long RandomBeforeV22 = 25_000;

    /// <summary>A random value is hashed from its seeds and from about three field elements' worth of block data.</summary>
    private const int BlockSeedBytes = 3 * 32;

    /// <summary>A random point is found on the curve.</summary>
    private const long RandomPoint = 115_000;

    private readonly ValueSizes _sizes = new(context.Structs);
    private readonly InstructionPrices _instructions = new(context.Structs);
    private readonly long _read = version >= ConsensusVersion.V2 ? 1_500 : 10_000;

    /// <summary>The price of a command with operands of these types; for an instruction, of one that is not a call.</summary>
    /// <exception cref="AleoNotSupportedException">Its price is not known here; the message names it.</exception>
    public long Price(Command command, ReadOnlySpan<PlaintextType> operands) => command switch
    {
        InstructionCommand { Instruction: var instruction } => _instructions.Price(instruction, operands),
        BranchCommand => Branch,
        PositionCommand => Position,
        GetCommand or GetOrUseCommand or ContainsCommand => _read + (ReadPerByte * _sizes.PricedBytes(operands[0])),
        SetCommand => Write + (WritePerByte * _sizes.PricedBytes(operands)),
        RemoveCommand => Write,
        RandomCommand random => Random(random.Kind, operands),
        _ => throw new AleoNotSupportedException($"the price of '{command}' is not known"),
    };

    private long Random(LiteralKind kind, ReadOnlySpan<PlaintextType> seeds) => version < ConsensusVersion.V22
        ? RandomBeforeV22
        : InstructionPrices.BhpHash(BlockSeedBytes + _sizes.PricedBytes(seeds)) + (kind.IsPoint() ? RandomPoint : 0);
}
