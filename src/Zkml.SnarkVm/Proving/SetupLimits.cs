using System.Numerics;
using Zkml.Aleo.Counting;
using Zkml.SnarkVm.Parameters;

namespace Zkml.SnarkVm.Proving;

/// <summary>
/// What making the keys of somebody else's program may take. A proof file of some kilobytes can ask for hours and gigabytes; who verifies it need not pay
/// what who made it asks. All is known before anything is fetched or synthesized.
/// </summary>
/// <param name="Constraints">The most constraints.</param>
/// <param name="SrsDegree">The largest degree of the structured reference string.</param>
/// <param name="DownloadBytes">The most bytes of missing SRS files.</param>
/// <param name="Time">The most time, as estimated before, and as it comes.</param>
public sealed record SetupLimits(long Constraints, long SrsDegree, long DownloadBytes, TimeSpan Time)
{
    private const long StrangersConstraints = 1 << 16;

    // Few circuits have more than four non-zeros a constraint in one matrix, and it is a power of two of them that the reference string must have.
    private const long NonZerosPerConstraint = 4;
    private const double CountedPerSecond = 1 << 22;
    private static readonly TimeSpan UsualTime = TimeSpan.FromMinutes(5);

    /// <summary>No limits: for programs of one's own.</summary>
    public static SetupLimits None { get; } = new(long.MaxValue, long.MaxValue, long.MaxValue, Timeout.InfiniteTimeSpan);

    /// <summary>For a program that the verifier did not name: five times the largest shipped model, 44 MB to fetch, five minutes.</summary>
    public static SetupLimits ForStrangers { get; } = For(StrangersConstraints);

    /// <summary>What as many constraints usually need.</summary>
    /// <param name="constraints">The most constraints, at least one.</param>
    public static SetupLimits For(long constraints)
    {
        var degree = (long)BitOperations.RoundUpToPowerOf2((ulong)(NonZerosPerConstraint * constraints)) - 1;
        return new(
            constraints,
            degree,
            ParameterFile.IsPublishedFor(degree) ? ParameterFile.NeededFor(degree).Sum(file => file.Bytes) : long.MaxValue,
            UsualTime * Math.Max(1, constraints / (double)StrangersConstraints));
    }

    /// <summary>What counting the constraints may take, so that finding out costs little, too.</summary>
    internal CountingLimits Counting => Constraints == long.MaxValue ? CountingLimits.Widest : CountingLimits.OfSeconds(1 + (Constraints / CountedPerSecond), Constraints);
}
