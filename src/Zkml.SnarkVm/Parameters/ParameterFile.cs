using System.Collections.Immutable;
using Zkml.Aleo.Limits;

namespace Zkml.SnarkVm.Parameters;

/// <summary>One file of the universal structured reference string (SRS), which every Aleo key is made from. It is public and never changes.</summary>
/// <param name="Name">Such as <c>powers-of-beta-16.usrs</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
public sealed record ParameterFile(string Name, long Bytes, string Sha256)
{
    /// <summary>The first file, whose powers snarkVM itself carries.</summary>
    public const int First = 15;

    /// <summary>The last file there is.</summary>
    public const int Last = 28;

    // A power is an uncompressed point of 96 bytes; a file starts with their number in 8 bytes.
    private const int PointBytes = 96;
    private const int HeaderBytes = 8;

    // The address that snarkVM itself downloads from (parameters/src/mainnet/mod.rs).
    private const string BaseAddress = "https://parameters.provable.com/mainnet/";

    /// <summary>The name that snarkVM gives the file, on disk and at its address: with the first seven digits of the hash.</summary>
    public string PublishedName => $"{Name}.{Sha256[..7]}";

    /// <summary>Where it is published.</summary>
    public Uri Address => new(BaseAddress + PublishedName);

    /// <summary>Whether there are files with so many powers.</summary>
    public static bool IsPublishedFor(long degree) => SrsBudget.FileFor(degree) <= Last;

    /// <summary>
    /// The files that snarkVM asks for when it makes keys of a circuit, beyond those it carries: the powers up to the circuit's degree, and
    /// as many shifted ones (parameters/src/mainnet/powers.rs, download_powers_for).
    /// </summary>
    /// <param name="degree">The circuit's SRS degree, as <c>CircuitCount.SrsDegree</c> says it.</param>
    /// <exception cref="ArgumentOutOfRangeException">No published file has so many powers.</exception>
    public static ImmutableArray<ParameterFile> NeededFor(long degree)
    {
        // File 16 is asked for by every circuit: the request alone needs it.
        var last = Math.Max(First + 1, SrsBudget.FileFor(degree));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, Last, nameof(degree));
        return [.. Enumerable.Range(First + 1, last - First).SelectMany(file => new[] { Powers(file), ShiftedPowers(file) })];
    }

    /// <summary>The file <c>powers-of-beta-N</c>.</summary>
    public static ParameterFile Powers(int file) => new($"powers-of-beta-{file}.usrs", SizeOf(file), ParameterChecksums.Powers[file - First]);

    /// <summary>The file <c>shifted-powers-of-beta-N</c>.</summary>
    public static ParameterFile ShiftedPowers(int file) => new($"shifted-powers-of-beta-{file}.usrs", SizeOf(file), ParameterChecksums.ShiftedPowers[file - First]);

    // Every file holds the powers that the files before it lack: half of 2^N. The first holds all of its own.
    private static long SizeOf(int file) => HeaderBytes + ((long)PointBytes << Math.Max(First, file - 1));
}
