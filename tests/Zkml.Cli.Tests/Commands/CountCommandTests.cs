using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class CountCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_counts_a_program_that_a_person_wrote_as_its_verifying_key_says()
    {
        var json = Count(SamplePrograms.Of("identity_i64"));

        // Measured with snarkVM 4.12.
        Numbers(json["constraints"]!, "body", "inputs", "outputs", "fixed", "total").ShouldBe([0, 1_867, 1_286, 9_258, 12_411]);
        Numbers(json["variables"]!, "body", "total", "withConstants").ShouldBe([0, 12_425, 16_505]);
        Numbers(json["nonzeros"]!, "a", "b", "c").ShouldBe([30_064, 42_938, 16_435]);
        json["srs"]!["degree"]!.GetValue<long>().ShouldBe(65_535);
        json["srs"]!["file"]!.GetValue<string>().ShouldBe("powers-of-beta-16");
        json["brokenLimits"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void It_predicts_what_deploying_and_executing_cost()
    {
        var fees = Count(SamplePrograms.Of("identity_i64"))["fees"]!;

        Numbers(fees["deployment"]!, "storage", "synthesis", "constructor", "namespace", "total").ShouldBe([866_000, 28_916, 2_000, 1_000_000, 1_896_916]);
        fees["execution"]!.GetValue<long>().ShouldBe(1_282);
    }

    [Fact]
    public void It_says_of_a_transpiled_model_what_transpile_says()
    {
        var transpiled = CommandRun.Of("transpile", "square", "--out", _folder.Path, "--json").ShouldSucceed().Json;
        var program = Directory.GetFiles(_folder.Path, "*.aleo").ShouldHaveSingleItem();

        var counted = Count(program);

        foreach (var name in (string[])["constraints", "variables", "nonzeros", "srs"])
        {
            counted[name]!.ToJsonString().ShouldBe(transpiled[name]!.ToJsonString());
        }

        counted["fees"]!["deployment"]!.ToJsonString().ShouldBe(transpiled["fees"]!["deployment"]!.ToJsonString());
        counted["fees"]!["execution"]!.GetValue<long>().ShouldBe(transpiled["fees"]!["execution"]!.GetValue<long>());
        Numbers(counted["program"]!, "instructions", "bytes").ShouldBe(Numbers(transpiled["program"]!, "instructions", "bytes"));
    }

    [Fact]
    public void One_of_several_functions_is_counted_and_all_are_listed()
    {
        var run = CommandRun.Of("count", SamplePrograms.Of("linear_layer"), "--function", "squared").ShouldSucceed();

        run.Output.ShouldContain("linear_layer.aleo/squared");
        run.Output.ShouldContain("11,258 = 1 body");
        run.Output.ShouldContain("│ main ");
        Count(SamplePrograms.Of("linear_layer"))["functions"]!.AsArray().Select(function => function!["name"]!.GetValue<string>()).ShouldBe(["main", "squared"]);
    }

    [Fact]
    public void The_only_function_needs_no_name_and_of_several_one_must_be_chosen()
    {
        var one = Write("program ten_letters.aleo; function square_it: input r0 as field.public; square r0 into r1;");
        Count(one)["function"]!.GetValue<string>().ShouldBe("square_it");

        var two = Write("program ten_letters.aleo; function first: input r0 as field.public; function second: input r0 as field.public;");
        CommandRun.Of("count", two).ShouldBeRefused(2, two, "'main'", "--function", "first, second");
        CommandRun.Of("count", two, "--function", "third").ShouldBeRefused(2, "--function third", "first, second");
    }

    [Fact]
    public void A_program_without_a_constructor_is_counted_and_said_to_be_no_deployment()
    {
        var file = Write("program ten_letters.aleo; function main: input r0 as u8.public;");
        CommandRun.Of("count", file).ShouldSucceed().Output.ShouldContain("the network requires a constructor");
        Count(file)["program"]!["hasConstructor"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public void What_the_network_runs_is_part_of_the_fee()
    {
        var json = Count(SamplePrograms.Of("class_counter"));
        json["fees"]!["execution"]!.GetValue<long>().ShouldBe(1_835);
        CommandRun.Of("count", SamplePrograms.Of("class_counter")).ShouldSucceed().Output.ShouldContain("0.001319 storage + 0.000516 finalize");
    }

    [Fact]
    public void Another_function_that_cannot_be_counted_leaves_the_deployment_unknown_and_says_why()
    {
        var file = Write("program ten_letters.aleo; function main: input r0 as u8.public; function other: input r0 as u8.public; div r0 0u8 into r1;");
        var json = Count(file);
        json["fees"]!["deployment"].ShouldBeNull();
        json["fees"]!["deploymentUnknown"]!.GetValue<string>().ShouldContain("function 'other': halted at 'div r0 0u8 into r1'");
        json["fees"]!["execution"]!.GetValue<long>().ShouldBe(1_130 + 11 + 4 + 38);
    }

    [Fact]
    public void A_mistake_is_told_with_file_line_and_column()
    {
        var file = Write("program ten_letters.aleo;\n\nfunction main:\n    input r0 as u8.public;\n    frobnicate r0 into r1;\n");
        CommandRun.Of("count", file).ShouldBeRefused(2, $"{file}:5:5", "frobnicate");
    }

    [Fact]
    public void A_type_that_does_not_fit_is_told_with_its_place()
    {
        var file = Write("program ten_letters.aleo;\n\nfunction main:\n    input r0 as u8.public;\n    input r1 as field.public;\n    add r0 r1 into r2;\n");
        CommandRun.Of("count", file).ShouldBeRefused(2, $"{file}:6:5", "u8, field");
    }

    [Fact]
    public void An_instruction_that_halts_whatever_the_inputs_are_is_named()
    {
        var file = Write("program ten_letters.aleo; function main: input r0 as u8.public; add 255u8 1u8 into r1;");
        CommandRun.Of("count", file).ShouldBeRefused(2, file, "'main'", "add 255u8 1u8 into r1");
    }

    [Fact]
    public void A_program_without_functions_a_file_that_is_no_text_and_no_file_are_refused()
    {
        CommandRun.Of("count", Write("program ten_letters.aleo; closure none: input r0 as u8; not r0 into r1;")).ShouldBeRefused(2, "no function");
        CommandRun.Of("count", Path.Combine(_folder.Path, "nothing.aleo")).ShouldBeRefused(2, "nothing.aleo", "missing");

        var binary = Path.Combine(_folder.Path, "binary.aleo");
        File.WriteAllBytes(binary, [0x70, 0x72, 0xFF, 0xFE]);
        CommandRun.Of("count", binary).ShouldBeRefused(2, "binary.aleo", "byte 2", "UTF-8");
    }

    [Fact]
    public void A_program_that_takes_too_long_to_count_is_refused_with_the_option_that_gives_it_more()
    {
        var file = Write($"program ten_letters.aleo; function heavy: input r0 as [u8; 2048u32].public; {Hashes(20)} function main: input r0 as u8.public;");

        CommandRun.Of("count", file, "--function", "heavy").ShouldBeRefused(2, file, "function 'heavy'", "about 1 s of one processor", "allow more with --max-seconds");
        Count(file)["fees"]!["deploymentUnknown"]!.GetValue<string>().ShouldContain("function 'heavy': it takes more than");
        CommandRun.Of("count", file, "--max-seconds", "0").ShouldBeRefused(2, "--max-seconds is '0'");
    }

    [Fact]
    public void As_many_constraints_as_the_platform_allows_are_counted_without_an_option()
    {
        var file = Write($"program ten_letters.aleo; function main: input r0 as [u8; 32u32].public; {Hashes(13)}");

        Count(file)["constraints"]!["total"]!.GetValue<long>().ShouldBeInRange(3_900_000, 1 << 22);
    }

    [Fact]
    public void A_cancelled_count_ends_at_once()
    {
        var file = Write($"program ten_letters.aleo; function main: input r0 as [u8; 2048u32].public; {Hashes(5_000)}");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));

        CommandRun.Of(cancellation.Token, "count", file, "--max-seconds", "3600").ExitCode.ShouldBe(130);
    }

    private static string Hashes(int count) => string.Concat(Enumerable.Range(1, count).Select(register => $"hash.keccak256 r0 into r{register} as field; "));

    private string Write(string text)
    {
        var path = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.aleo");
        File.WriteAllText(path, text);
        return path;
    }

    private static JsonNode Count(string file) => CommandRun.Of("count", file, "--json").ShouldSucceed().Json;

    private static long[] Numbers(JsonNode json, params string[] names) => [.. names.Select(name => json[name]!.GetValue<long>())];
}
