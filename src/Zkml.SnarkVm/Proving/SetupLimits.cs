using System.Numerics;
using Zkml.Aleo.Counting;
using Zkml.Host.Parameters;

namespace Zkml.SnarkVm.Proving;

/// <summary>
/// What making the keys of an untrusted program may take. A proof file of a few kilobytes can demand hours and gigabytes, and its verifier need not
/// pay for that. Everything is known before anything is downloaded or synthesized.
/// </summary>
/// <param name="Constraints">The maximum number of constraints.</param>
/// <param name="SrsDegree">The maximum degree of the structured reference string.</param>
/// <param name="DownloadBytes">The maximum size of missing SRS files.</param>
/// <param name="Time">The maximum time, both as estimated and as measured.</param>
public sealed record SetupLimits(long Constraints, long SrsDegree, long DownloadBytes, TimeSpan Time)
{
    private const long UntrustedConstraints = 1 << 16;

    // Few circuits have more than four non-zeros per constraint in one matrix, and the reference string must cover a power of two of them.
    private const long NonZerosPerConstraint = 4;
    private const double CountedPerSecond = 1 << 22;
    private static readonly TimeSpan UsualTime = TimeSpan.FromMinutes(5);

    /// <summary>No limits: for your own programs.</summary>
    public static SetupLimits None { get; } = new(long.MaxValue, long.MaxValue, long.MaxValue, Timeout.InfiniteTimeSpan);

    /// <summary>For a program that the verifier did not name: five times the largest shipped model, 44 MB of downloads, five minutes.</summary>
    public static SetupLimits ForUntrustedPrograms { get; } = For(UntrustedConstraints);

    /// <summary>What circuits of some number of constraints usually need.</summary>
    /// <param name="constraints">The maximum number of constraints, at least one.</param>
    public static SetupLimits For(long constraints)
    {
        var degree = (long)BitOperations.RoundUpToPowerOf2((ulong)(NonZerosPerConstraint * constraints)) - 1;
        return new(
            constraints,
            degree,
            ParameterFile.IsPublishedFor(degree) ? ParameterFile.NeededFor(degree).Sum(file => file.Bytes) : long.MaxValue,
            UsualTime * Math.Max(1, constraints / (double)UntrustedConstraints));
    }

    /// <summary>What counting the constraints may take, so that finding out is cheap as well.</summary>
    internal CountingLimits Counting => Constraints == long.MaxValue ? CountingLimits.Widest : CountingLimits.OfSeconds(1 + (Constraints / CountedPerSecond), Constraints);
}
