using Zkml.Aleo.Platform;

namespace Zkml.Aleo.Counting;

/// <summary>What counting one circuit may take, so that no program keeps the machine busy for hours or takes all of its memory.</summary>
internal sealed class SynthesisBudget(int mostInstructions = SynthesisBudget.MostInstructions)
{
    /// <summary>The most variables: what the largest reference string proves, of 2^28 powers (snarkVM parameters/src/mainnet/powers.rs).</summary>
    public static readonly long Variables = SrsBudget.UpTo(28).Variables;

    /// <summary>The most instructions, those of closures counted for every call.</summary>
    public const int MostInstructions = 1 << 22;

    /// <summary>The most memory: 4 GB, on a machine with 8 GB or more.</summary>
    private const long MostMemory = 1L << 32;

    /// <summary>How many instructions run between two looks at the memory.</summary>
    private const int MemoryInterval = 256;

    private readonly long _memory = Math.Min(MostMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);
    private int _instructions;

    /// <summary>Counts an instruction before it runs.</summary>
    /// <exception cref="AleoNotSupportedException">There were too many, or they keep too much.</exception>
    public void TakeInstruction()
    {
        if (++_instructions > mostInstructions)
        {
            throw new AleoNotSupportedException($"the function runs more than {mostInstructions} instructions, those of the closures that it calls counted");
        }

        if (_instructions % MemoryInterval == 0 && GC.GetTotalMemory(forceFullCollection: false) > _memory && GC.GetTotalMemory(forceFullCollection: true) > _memory)
        {
            throw new AleoNotSupportedException(
                $"the sums that the function's registers hold take more than {_memory >> 20} MB: read sums of many terms soon after they are made");
        }
    }
}
