using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Host.Parameters;

/// <summary>A file of the universal structured reference string (SRS), from which every Aleo key is made. It is public and never changes.</summary>
/// <param name="Name">Its name, such as <c>powers-of-beta-16.usrs</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal digits.</param>
public sealed record ParameterFile(string Name, long Bytes, string Sha256)
{
    /// <summary>The number of the first file, whose powers are built into snarkVM.</summary>
    public const int First = 15;

    /// <summary>The number of the last published file.</summary>
    public const int Last = 28;

    // A power is an uncompressed point of 96 bytes; a file starts with the number of its powers in 8 bytes.
    private const int PointBytes = 96;
    private const int HeaderBytes = 8;

    // The address from which snarkVM downloads as well (parameters/src/mainnet/mod.rs).
    private const string BaseAddress = "https://parameters.provable.com/mainnet/";

    /// <summary>The name that snarkVM gives the file, on disk and in its address: with the first seven digits of the hash.</summary>
    public string PublishedName => $"{Name}.{Sha256[..7]}";

    /// <summary>The address at which it is published.</summary>
    public Uri Address => new(BaseAddress + PublishedName);

    /// <summary>Whether published files have enough powers for a degree.</summary>
    public static bool IsPublishedFor(long degree) => FileFor(degree) <= Last;

    /// <summary>
    /// The files that snarkVM needs to make the keys of a circuit, beyond those built into it: the powers up to the circuit's degree, and
    /// as many shifted ones (parameters/src/mainnet/powers.rs, download_powers_for).
    /// </summary>
    /// <param name="degree">The circuit's SRS degree.</param>
    /// <exception cref="ArgumentOutOfRangeException">No published file has enough powers.</exception>
    public static ImmutableArray<ParameterFile> NeededFor(long degree)
    {
        // Every circuit needs file 16: the request alone does.
        var last = Math.Max(First + 1, FileFor(degree));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, Last, nameof(degree));
        return [.. Enumerable.Range(First + 1, last - First).SelectMany(file => new[] { Powers(file), ShiftedPowers(file) })];
    }

    /// <summary>The file <c>powers-of-beta-N</c>.</summary>
    public static ParameterFile Powers(int file) => new($"powers-of-beta-{file}.usrs", SizeOf(file), ParameterChecksums.Powers[file - First]);

    /// <summary>The file <c>shifted-powers-of-beta-N</c>.</summary>
    public static ParameterFile ShiftedPowers(int file) => new($"shifted-powers-of-beta-{file}.usrs", SizeOf(file), ParameterChecksums.ShiftedPowers[file - First]);

    // The smallest file that, with those before it, holds the powers from 0 to a degree.
    private static int FileFor(long degree) => BitOperations.Log2(BitOperations.RoundUpToPowerOf2((ulong)degree + 1));

    // Every file holds the powers missing from the files before it: half of 2^N. The first holds all of its own.
    private static long SizeOf(int file) => HeaderBytes + ((long)PointBytes << Math.Max(First, file - 1));
}
