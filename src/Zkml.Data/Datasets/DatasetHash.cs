using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Zkml.Data.Datasets.Tables;

namespace Zkml.Data.Datasets;

/// <summary>
/// Hashes that name samples by what they are, whatever file they came from: SHA-256 in lower-case hexadecimal digits. Samples and labels have hashes of their own, so that altered labels are told from other samples. Each
/// text is preceded by its length, so that no two data sets have the same bytes.
/// </summary>
public static class DatasetHash
{
    private static ReadOnlySpan<byte> ImageDomain => "zkml images 1\0"u8;

    private static ReadOnlySpan<byte> TableDomain => "zkml rows 1\0"u8;

    private static ReadOnlySpan<byte> LabelDomain => "zkml labels 1\0"u8;

    private static ReadOnlySpan<byte> ValueDomain => "zkml values 1\0"u8;

    /// <summary>The hash of the samples in their order, without their labels: of images their size and pixels, of rows the names of the columns and the cells.</summary>
    /// <exception cref="ArgumentException">The data set is of another kind.</exception>
    public static string OfSamples(Dataset samples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        switch (samples)
        {
            case ImageDataset images:
                hash.AppendData(ImageDomain);
                Append(hash, images.Count);
                Append(hash, images.Height);
                Append(hash, images.Width);
                hash.AppendData(images.Pixels.Span);
                break;
            case TableDataset rows:
                hash.AppendData(TableDomain);
                Append(hash, rows);
                break;
            default:
                throw new ArgumentException($"{samples?.GetType().Name} has no hash", nameof(samples));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of the samples' labels in their order: the names of their classes, or their values.</summary>
    /// <exception cref="ArgumentException">The data set is of another kind.</exception>
    public static string OfLabels(Dataset samples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        switch (samples)
        {
            case ImageDataset images:
                AppendLabels(hash, images, index => images.ClassLabels[index]);
                break;
            case TableDataset { Target.IsRegression: false } rows:
                AppendLabels(hash, rows, index => rows.Target.ClassLabels[index]);
                break;
            case TableDataset values:
                hash.AppendData(ValueDomain);
                Append(hash, values.Count);
                for (var i = 0; i < values.Count; i++)
                {
                    Append(hash, BitConverter.DoubleToInt64Bits(values.Value(i)));
                }

                break;
            default:
                throw new ArgumentException($"{samples?.GetType().Name} has no hash", nameof(samples));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendLabels(IncrementalHash hash, Dataset samples, Func<int, string> nameOf)
    {
        hash.AppendData(LabelDomain);
        Append(hash, samples.Count);
        for (var i = 0; i < samples.Count; i++)
        {
            Append(hash, nameOf(samples.Label(i)));
        }
    }

    private static void Append(IncrementalHash hash, TableDataset rows)
    {
        int[] columns = [.. Enumerable.Range(0, rows.Table.Header.Length).Where(column => rows.Table.Header[column] != rows.Target.Name)];
        Append(hash, rows.Count);
        Append(hash, columns.Length);
        foreach (var column in columns)
        {
            Append(hash, rows.Table.Header[column]);
        }

        foreach (var row in rows.Rows)
        {
            foreach (var column in columns)
            {
                Append(hash, rows.Table.Cell(row, column));
            }
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
