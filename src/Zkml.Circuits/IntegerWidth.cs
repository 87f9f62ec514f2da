namespace Zkml.Circuits;

/// <summary>The widths of Aleo's unsigned integers.</summary>
public static class IntegerWidth
{
    /// <summary>8, 16, 32, 64, 128.</summary>
    public static IReadOnlyList<int> All { get; } = [8, 16, 32, 64, 128];

    /// <summary>The largest width.</summary>
    public const int Maximum = 128;

    /// <summary>The smallest width of at least that many bits, or null above 128.</summary>
    public static int? Holding(int bits)
    {
        foreach (var width in All)
        {
            if (bits <= width)
            {
                return width;
            }
        }

        return null;
    }
}
