using System.Globalization;

namespace Zkml.Data.Datasets.Tables;

/// <summary>Files of data sets that ship with the assembly.</summary>
internal static class TableResource
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(TableResource).Assembly.GetManifestResourceStream($"tables/{name}")
            ?? throw new InvalidOperationException($"the assembly was built without its resource tables/{name}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Row numbers between blanks.</summary>
    public static int[] Rows(string name) =>
        [.. System.Text.Encoding.UTF8.GetString(Bytes(name)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(row => int.Parse(row, CultureInfo.InvariantCulture))];
}
