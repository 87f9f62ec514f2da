using Zkml.Research.Microbenchmarks;
using Zkml.Testing;

namespace Zkml.Research.Tests.Microbenchmarks;

public class MicrobenchmarkTableTests
{
    private static readonly string Programs = Path.Combine(Repository.Root, "samples", "microbenchmarks");

    [Fact]
    public void The_document_has_the_table_that_is_counted_today() =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "microbenchmarks.md")).ReplaceLineEndings("\n").ShouldContain(
            $"<!-- microbenchmarks:begin -->\n{MicrobenchmarkTable.Create(Programs)}<!-- microbenchmarks:end -->",
            customMessage: "write it anew: dotnet run -c Release --project benchmarks/Zkml.Benchmarks -- --microbenchmarks docs/microbenchmarks.md");

    [Fact]
    public void Every_program_of_the_folder_is_in_the_table()
    {
        var rows = MicrobenchmarkTable.Create(Programs).TrimEnd('\n').Split('\n').Length - 2;

        rows.ShouldBe(Directory.GetFiles(Programs, "*.aleo").Length);
    }

    [Fact]
    public void Products_with_weights_and_sums_cost_nothing_in_field_elements_and_a_ReLU_costs_two_more_than_its_bits()
    {
        Microbenchmark Count(string name) => Microbenchmark.Count(Path.Combine(Programs, $"{name}.aleo"), name, "");

        Count("weight").Field.ShouldBe([0, 0, 0]);
        Count("sum").Field.ShouldBe([0, 0, 0]);
        Count("product").Field.ShouldBe([1, 2, 3]);
        Count("relu").Field.ShouldBe([34, 68, 102]);
    }
}
