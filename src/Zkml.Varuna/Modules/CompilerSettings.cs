using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Wasmtime;

namespace Zkml.Varuna.Modules;

/// <summary>How modules are compiled: everything that a compiled form depends on, beside the module itself.</summary>
internal static class CompilerSettings
{
    /// <summary>The settings of a module's compiler.</summary>
    public static Config Create(ModuleKind kind) => new Config()
        .WithOptimizationLevel(OptimizationLevel.Speed)
        .WithEpochInterruption(true)
        .WithMaximumStackSize(ModuleLimits.StackBytes)
        .WithWideArithmetic(kind == ModuleKind.Wide);

    /// <summary>A text that differs where compiled forms do: the compiler's version, its settings, the platform and what its processor can do.</summary>
    public static string Describe(ModuleKind kind) => string.Create(
        CultureInfo.InvariantCulture, $"Wasmtime {Version}; speed, epochs, {kind}; {RuntimeInformation.RuntimeIdentifier}; {string.Join(' ', Processor())}");

    private static string Version => typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? typeof(Engine).Assembly.GetName().Version?.ToString() ?? "";

    // Cranelift uses what it finds. Loading compares it again, so this only keeps machines that share a home directory from replacing each other's forms.
    private static IEnumerable<string> Processor() => new (string Name, bool IsThere)[]
    {
        ("sse4.2", Sse42.IsSupported), ("avx", Avx.IsSupported), ("avx2", Avx2.IsSupported), ("fma", Fma.IsSupported), ("bmi1", Bmi1.IsSupported), ("bmi2", Bmi2.IsSupported),
        ("lzcnt", Lzcnt.IsSupported), ("avx512f", Avx512F.IsSupported), ("avx512vbmi", Avx512Vbmi.IsSupported), ("dotprod", Dp.IsSupported),
    }.Where(feature => feature.IsThere).Select(feature => feature.Name);
}
