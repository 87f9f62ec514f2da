using Zkml.Data.Features;
using Zkml.Testing;

namespace Zkml.Data.Tests.Features;

public class FeatureStepTableTests
{
    public static TheoryData<string> Kinds => [.. FeatureStepCatalogue.All.Select(entry => entry.Kind)];

    [Fact]
    public void The_document_has_the_table_of_all_steps() =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "features.md")).ReplaceLineEndings("\n").ShouldContain(
            $"<!-- features:begin -->\n{FeatureStepTable.Create()}<!-- features:end -->",
            customMessage: "write it anew: dotnet run -c Release --project benchmarks/Zkml.Benchmarks -- --features docs/features.md");

    [Fact]
    public void Every_step_is_in_the_catalogue_once()
    {
        var steps = typeof(FeatureStep).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FeatureStep)) && !type.IsAbstract);

        FeatureStepCatalogue.All.Select(entry => entry.ReadExample().GetType()).ShouldBe(steps, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_example_in_the_documentation_is_a_step_of_the_kind_that_it_names(string kind) =>
        FeatureStepCatalogue.All.Single(entry => entry.Kind == kind).ReadExample().Kind.ShouldBe(kind);
}
