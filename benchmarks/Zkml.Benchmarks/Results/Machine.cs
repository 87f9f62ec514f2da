using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;

namespace Zkml.Benchmarks.Results;

/// <summary>What figures were measured on; they are compared with figures of the same machine only.</summary>
/// <param name="Name">Short, fit for a file name: <c>intel-xeon-2-cores</c>.</param>
/// <param name="Processor">As it calls itself.</param>
/// <param name="Cores">Logical processors.</param>
/// <param name="OperatingSystem">With its version.</param>
/// <param name="Runtime">.NET with its version.</param>
internal sealed record Machine(string Name, string Processor, int Cores, string OperatingSystem, string Runtime)
{
    /// <summary>This machine.</summary>
    /// <param name="name">What to call it; null makes a name of its processor and cores.</param>
    public static Machine Current(string? name)
    {
        var processor = HostEnvironmentInfo.GetCurrent().CpuInfo.Value?.ProcessorName?.Trim() is { Length: > 0 } known ? known : $"unknown {RuntimeInformation.ProcessArchitecture}";
        var cores = Environment.ProcessorCount;
        return new(name ?? NameOf(processor, cores), processor, cores, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription);
    }

    /// <summary>One line for a document.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Processor}, {Cores} cores, {OperatingSystem}, {Runtime}");

    /// <summary>Letters and digits of the processor's name, then its cores.</summary>
    internal static string NameOf(string processor, int cores)
    {
        var words = processor.ToLowerInvariant().Split([.. processor.ToLowerInvariant().Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('-', words)}-{cores}-cores");
    }
}
