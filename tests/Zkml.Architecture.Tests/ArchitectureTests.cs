namespace Zkml.Architecture.Tests;

/// <summary>docs/architecture.md says which way arrows point.</summary>
public sealed class ArchitectureTests
{
    /// <summary>Two directories that may know each other, and why.</summary>
    private static readonly Dictionary<(string Assembly, string From, string To), string> Exempt = new()
    {
        [("Zkml.Aleo", "Syntax", "Printing")] = "ToString of an instruction is its print, which a debugger shows",
        [("Zkml.Circuits", ".", "Values")] = "a circuit is its values, and a value is one of a circuit",
    };

    public static TheoryData<string> Assemblies => [.. ProductAssemblies.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_directories_of_an_assembly_use_each_other_in_a_circle(string assembly)
    {
        var uses = ProductAssemblies.Uses().Where(use => use.From.Assembly == assembly && use.To.Assembly == assembly && !Exempt.ContainsKey((assembly, use.From.Directory, use.To.Directory)));

        string.Join('\n', DirectoryCycles.Find(uses)).ShouldBeEmpty();
    }

    [Fact]
    public void An_assembly_uses_only_those_below_it() => ProductAssemblies.Uses()
        .Where(use => Array.IndexOf(ProductAssemblies.Names, use.From.Assembly) > Array.IndexOf(ProductAssemblies.Names, use.To.Assembly))
        .Select(use => $"{use.User} uses {use.Used}").ShouldBeEmpty();

    /// <summary>What each assembly may know besides itself; those above these four know all below them.</summary>
    [Theory]
    [InlineData("Zkml.Aleo")]
    [InlineData("Zkml.Host")]
    [InlineData("Zkml.Circuits", "Zkml.Aleo")]
    [InlineData("Zkml.Data", "Zkml.Host")]
    [InlineData("Zkml.Models", "Zkml.Data", "Zkml.Host")]
    [InlineData("Zkml.Import", "Zkml.Models", "Zkml.Data", "Zkml.Host")]
    [InlineData("Zkml.Training", "Zkml.Models", "Zkml.Data", "Zkml.Host")]
    [InlineData("Zkml.SnarkVm", "Zkml.Aleo", "Zkml.Host")]
    [InlineData("Zkml.Varuna", "Zkml.Host")]
    [InlineData("Zkml", "Zkml.SnarkVm", "Zkml.Varuna", "Zkml.Models", "Zkml.Data", "Zkml.Circuits", "Zkml.Aleo", "Zkml.Host")]
    public void An_assembly_knows_what_the_architecture_says_it_knows(string assembly, params string[] known) => ProductAssemblies.Uses()
        .Where(use => use.From.Assembly == assembly && use.To.Assembly != assembly && !known.Contains(use.To.Assembly))
        .Select(use => $"{use.User} uses {use.Used}").ShouldBeEmpty();

    /// <summary>Otherwise nothing that the others say would mean anything.</summary>
    [Fact]
    public void Uses_are_seen_within_and_between_assemblies_and_a_circle_is_found()
    {
        ProductAssemblies.Uses().Count(use => use.From.Assembly != use.To.Assembly).ShouldBeGreaterThan(1_000);
        ProductAssemblies.Names.ShouldAllBe(assembly => ProductAssemblies.Uses().Any(use => use.From.Assembly == assembly && use.From.Directory != use.To.Directory));
        Place a = new("x", "A"), b = new("x", "B"), c = new("x", "C");
        DirectoryCycles.Find([new(a, "A1", b, "B1"), new(b, "B2", c, "C1"), new(c, "C2", a, "A2"), new(a, "A3", a, "A4")]).Count().ShouldBe(3);
        DirectoryCycles.Find([new(a, "A1", b, "B1"), new(b, "B2", c, "C1"), new(a, "A2", c, "C2")]).ShouldBeEmpty();
    }
}
