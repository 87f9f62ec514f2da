using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Parameters;

namespace Zkml.Varuna.Parameters;

/// <summary>
/// The powers of the universal reference string by their index, from the files that hold them: powers-of-beta-15 has those from 0 to 2^15, the next file as many
/// again, and so on; the shifted ones the same from the other end. No file is used before its hash has been compared with the published one.
/// </summary>
/// <param name="store">The store with the files that are not embedded.</param>
internal sealed class PowerFiles(ParameterStore store)
{
    /// <summary>The length of a power, a point that is not compressed.</summary>
    public const int PointBytes = 96;

    /// <summary>How many powers there are in all.</summary>
    public const long Count = 1L << ParameterFile.Last;

    private const int HeaderBytes = sizeof(ulong);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, byte[]> _read = [];

    /// <summary>Copies powers.</summary>
    /// <param name="start">The index of the first.</param>
    /// <param name="destination">Receives them, 96 bytes each.</param>
    /// <exception cref="MissingComponentException">A file is missing, or there are no such powers.</exception>
    /// <exception cref="MalformedInputException">A file differs from the published one.</exception>
    public void Copy(long start, Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            var (file, first) = FileOf(start);
            var offset = HeaderBytes + (start - first) * PointBytes;
            var length = (int)Math.Min(destination.Length, file.Bytes - offset);
            Content(file).AsSpan((int)offset, length).CopyTo(destination);
            destination = destination[length..];
            start += length / PointBytes;
        }
    }

    /// <summary>The file that holds a power, and the index of the first power in it.</summary>
    /// <exception cref="MissingComponentException">No file of a size that fits in memory holds it.</exception>
    internal static (ParameterFile File, long First) FileOf(long index)
    {
        for (var file = ParameterFile.First; file <= ParameterFile.Last; file++)
        {
            var (first, end) = (file == ParameterFile.First ? 0 : 1L << (file - 1), 1L << file);
            if (index >= first && index < end && ParameterFile.Powers(file).Bytes <= Array.MaxLength)
            {
                return (ParameterFile.Powers(file), first);
            }

            if (index >= Count - end && index < Count - first && ParameterFile.ShiftedPowers(file).Bytes <= Array.MaxLength)
            {
                return (ParameterFile.ShiftedPowers(file), Count - end);
            }
        }

        throw new MissingComponentException(FormattableString.Invariant($"the universal reference string has no power {index} that can be used here"));
    }

    private byte[] Content(ParameterFile file)
    {
        lock (_turn)
        {
            return _read.TryGetValue(file.Name, out var content) ? content : _read[file.Name] = EmbeddedPowers.Files.Contains(file) ? EmbeddedPowers.Read(file) : Read(file);
        }
    }

    private byte[] Read(ParameterFile file)
    {
        var path = store.PathOf(file);
        if (!File.Exists(path))
        {
            throw new MissingComponentException(FormattableString.Invariant($"the SRS file {file.Name} ({file.Bytes / 1e6:F1} MB) is missing in {store.DirectoryPath}"));
        }

        var content = UntrustedFile.ReadAllBytes(path, file.Bytes, "delete the file, and it is downloaded again");
        return Sha256Hex.Of(content) == file.Sha256 ? content : throw new MalformedInputException(path, "", "the content differs from the published file; delete the file, and it is downloaded again");
    }
}
