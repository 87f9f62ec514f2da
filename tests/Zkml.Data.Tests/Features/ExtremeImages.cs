using Zkml.Data.Randomness;

namespace Zkml.Data.Tests.Features;

/// <summary>Images that no digit looks like: empty, full, one pixel, stripes, chessboard, halves, noise.</summary>
internal static class ExtremeImages
{
    private const int Side = 28;

    public static IEnumerable<byte[]> All()
    {
        yield return Draw((_, _) => 0);
        yield return Draw((_, _) => 255);
        yield return Draw((row, column) => row == 0 && column == 0 ? 255 : 0);
        yield return Draw((row, column) => row == 27 && column == 27 ? 1 : 0);
        yield return Draw((row, _) => row == 13 ? 255 : 0);
        yield return Draw((_, column) => column == 13 ? 255 : 0);
        yield return Draw((row, column) => (row + column) % 2 * 255);
        yield return Draw((row, _) => row / 3 % 2 * 255);
        yield return Draw((_, column) => column / 3 % 2 * 255);
        yield return Draw((row, _) => row < 14 ? 255 : 0);
        yield return Draw((_, column) => column < 14 ? 0 : 255);
        var random = new SplitMix64(3);
        for (var i = 0; i < 30; i++)
        {
            var density = random.Next(256);
            yield return Draw((_, _) => random.Next(256) < density ? random.Next(256) : 0);
        }
    }

    private static byte[] Draw(Func<int, int, int> pixel) => [.. Enumerable.Range(0, Side * Side).Select(i => (byte)pixel(i / Side, i % Side))];
}
