using Zkml.Aleo.Limits;

namespace Zkml.Aleo.Counting;

/// <summary>What counting one circuit may take, so that no program keeps the machine busy for hours or takes all of its memory.</summary>
internal sealed class SynthesisBudget(int mostInstructions = SynthesisBudget.MostInstructions, CountingBudget? budget = null)
{
    /// <summary>The maximum number of variables: what the largest reference string can prove, of 2^28 powers (snarkVM parameters/src/mainnet/powers.rs).</summary>
    public static readonly long Variables = SrsBudget.UpTo(28).Variables;

    /// <summary>The maximum number of instructions, with those of closures counted for every call.</summary>
    public const int MostInstructions = 1 << 22;

    /// <summary>How many instructions run between two looks at the memory.</summary>
    private const int MemoryInterval = 256;

    // The cost of an instruction besides that of its gates.
    private const int InstructionWork = 10;

    private readonly CountingBudget _budget = budget ?? CountingBudget.Widest();
    private int _instructions;

    /// <summary>Counts an instruction before it runs.</summary>
    /// <exception cref="AleoNotSupportedException">There were too many, or they keep too much.</exception>
    public void TakeInstruction()
    {
        if (++_instructions > mostInstructions)
        {
            throw new CountingLimitException($"the function runs more than {mostInstructions} instructions, those of the closures that it calls counted");
        }

        _budget.Spend(InstructionWork);
        var memory = _budget.Limits.MemoryBytes;
        if (_instructions % MemoryInterval == 0 && GC.GetTotalMemory(forceFullCollection: false) > memory && GC.GetTotalMemory(forceFullCollection: true) > memory)
        {
            throw new CountingLimitException(
                $"the sums that the function's registers hold take more than {memory >> 20} MB: read sums of many terms soon after they are made");
        }
    }
}
