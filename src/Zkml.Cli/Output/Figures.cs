using System.Globalization;

namespace Zkml.Cli.Output;

/// <summary>How numbers look in tables.</summary>
internal static class Figures
{
    /// <summary>27,116.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>98.12 %, of a share from 0 to 1.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F2} %");

    /// <summary>1.955257, of microcredits: exact, without zeros at the end.</summary>
    public static string Credits(long microcredits) => (microcredits / 1_000_000m).ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>58.5 kB; a kB is 1,000 bytes.</summary>
    public static string Kilobytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:N1} kB");

    /// <summary>44.3 MB; an MB is 1,000,000 bytes.</summary>
    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N1} MB");

    /// <summary>1 entry, 2 entries.</summary>
    public static string Number(long count, string singular, string plural) => $"{Count(count)} {(count == 1 ? singular : plural)}";

    /// <summary>0.42 s.</summary>
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F2} s");
}
