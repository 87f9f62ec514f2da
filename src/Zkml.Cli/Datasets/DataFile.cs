using Zkml.Data.Datasets;
using Zkml.Host.Files;

namespace Zkml.Cli.Datasets;

/// <summary>A file of a data set, as found on this machine.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, in hexadecimal digits.</param>
internal sealed record DataFile(string Path, long Bytes, string Sha256)
{
    /// <summary>The four files of an image data set.</summary>
    public static IEnumerable<DataFile> Of(ImageDatasetFiles files)
    {
        string[] paths = [files.TrainingImages, files.TrainingLabels, files.TestImages, files.TestLabels];
        foreach (var path in paths)
        {
            yield return new(System.IO.Path.GetFullPath(path), new FileInfo(path).Length, Sha256Hex.OfFile(path));
        }
    }
}
