using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;
using LoadedArchitecture = ArchUnitNET.Domain.Architecture;

namespace Zkml.Architecture.Tests;

/// <summary>The assemblies of <c>src/</c>, the lowest last, as docs/architecture.md lists them, and what their types use.</summary>
internal static class ProductAssemblies
{
    public static readonly string[] Names = ["Zkml.Cli", "Zkml.Research", "Zkml", "Zkml.SnarkVm", "Zkml.Varuna", "Zkml.Training", "Zkml.Import", "Zkml.Models", "Zkml.Data", "Zkml.Circuits", "Zkml.Aleo", "Zkml.Host"];

    /// <summary>Types that stand in their assembly's own namespace, and the directory of their file.</summary>
    private static readonly Dictionary<string, string> Homes = new()
    {
        // Who uses the library should find them first.
        ["Zkml.Aleo.FieldElement"] = "Arithmetic",
        ["Zkml.Aleo.GroupElement"] = "Arithmetic",
        ["Zkml.Aleo.ScalarElement"] = "Arithmetic",

        // The face of the library: one namespace, whatever assembly its parts are of.
        ["Zkml.ZkModel"] = ".",
        ["Zkml.ZkModelImport"] = ".",
        ["Zkml.ZkModelTraining"] = ".",
        ["Zkml.ZkProgress"] = "Progress",

        // There they go before the console library's types of the same names.
        ["Zkml.Cli.Markup"] = "Output",
        ["Zkml.Cli.PlainConsole"] = "Output",
        ["Zkml.Cli.Text"] = "Output",
    };

    private static readonly Lazy<LoadedArchitecture> Loaded = new(() => new ArchLoader().LoadAssemblies([.. Names.Select(Assembly.Load)]).Build());

    /// <summary>Every use of a type of ours by another, without those that compilers make.</summary>
    public static IEnumerable<TypeUse> Uses() =>
        from type in Loaded.Value.Types
        where IsOurs(type.FullName)
        from dependency in type.Dependencies
        where dependency.Target is not GenericParameter && IsOurs(dependency.Target.FullName)
        select new TypeUse(PlaceOf(type.Assembly.Name, type.FullName), type.FullName, PlaceOf(dependency.Target.Assembly.Name, dependency.Target.FullName), dependency.Target.FullName);

    private static bool IsOurs(string type) => type.StartsWith("Zkml.", StringComparison.Ordinal);

    private static Place PlaceOf(string assembly, string type)
    {
        var name = assembly.Split(',')[0];
        var outermost = type.Split('+')[0];
        if (!outermost.StartsWith($"{name}.", StringComparison.Ordinal))
        {
            return new(name, Homes[outermost]);
        }

        var rest = outermost[(name.Length + 1)..].Split('.');
        return new(name, rest.Length > 1 ? rest[0] : Homes.GetValueOrDefault(outermost, "."));
    }
}
