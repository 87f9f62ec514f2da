using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Cli.Tests.Support;
using Zkml.Data.Datasets;

namespace Zkml.Cli.Tests.Commands;

/// <summary><c>zkml run --witness</c>: what another prover needs beside the constraint system, from a directory for direct proofs alone, without an engine.</summary>
public sealed class WitnessTests(CircuitOverBn254 circuit, FlowerTable flowers) : IClassFixture<CircuitOverBn254>, IClassFixture<FlowerTable>
{
    private const string Challenge = "20261201";

    [Theory]
    [InlineData(null, "circuit.r1cs")]
    [InlineData("bls12-377", "circuit.r1cs")]
    [InlineData("bn254", "circuit.bn254.r1cs")]
    public void The_witness_of_a_sample_satisfies_the_constraint_system_over_its_field_and_states_class_model_and_challenge(string? field, string system)
    {
        var file = circuit.New("witness.wtns");
        string[] options = field is null ? [] : ["--field", field];

        var json = CommandRun.Of(["run", circuit.Directory, "--sample", "7", "--witness", file, "--challenge", Challenge, "--json", .. options]).ShouldSucceed().Json;

        var (wires, found) = WitnessFile.Read(File.ReadAllBytes(file));
        var (constraints, expected) = R1csFile.Read(File.ReadAllBytes(Path.Combine(circuit.Directory, system)));
        found.ShouldBe(expected);
        found.Name.ShouldBe(field ?? "bls12-377");
        new R1csChecker(constraints, expected).FirstViolation(wires).ShouldBeNull();
        wires.Skip(1).Take(3).ShouldBe([DatasetCatalogue.Load("mnist").Test.Label(7), circuit.Model.Value, BigInteger.Parse(Challenge)]);
        json["engine"]!.GetValue<string>().ShouldBe("circuit");
        json["class"]!.GetValue<int>().ShouldBe(DatasetCatalogue.Load("mnist").Test.Label(7));
        json["witness"]!["field"]!.GetValue<string>().ShouldBe(found.Name);
        json["witness"]!["system"]!.GetValue<string>().ShouldBe(system);
        json["witness"]!["wires"]!.GetValue<int>().ShouldBe(wires.Length);
    }

    [Fact]
    public void Where_the_system_over_the_field_is_missing_it_is_said_how_to_write_it()
    {
        var file = circuit.New("witness.wtns");

        var run = CommandRun.Of("run", circuit.Directory, "--sample", "7", "--witness", file, "--field", "bls12-381").ShouldSucceed();

        run.Error.ShouldContain("circuit.bls12-381.r1cs is not there");
        run.Error.ShouldContain("--field bls12-381");
        WitnessFile.Read(File.ReadAllBytes(file)).Field.ShouldBe(ScalarField.Bls12381);
    }

    [Fact]
    public void The_table_names_the_file_and_what_it_satisfies()
    {
        var run = CommandRun.Of("run", circuit.Directory, "--sample", "7", "--witness", circuit.New("witness.wtns"), "--field", "bn254").ShouldSucceed();

        run.Output.ShouldContain("over bn254, which satisfy circuit.bn254.r1cs");
    }

    [Fact]
    public void Without_an_Aleo_program_samples_run_in_the_circuit()
    {
        var json = CommandRun.Of("run", circuit.Directory, "--sample", "7", "--json").ShouldSucceed().Json;

        json["engine"]!.GetValue<string>().ShouldBe("circuit");
        json["program"]!.GetValue<string>().ShouldBe("nano_model");
        json["class"]!.GetValue<int>().ShouldBe(DatasetCatalogue.Load("mnist").Test.Label(7));
        var rows = CommandRun.Of("run", circuit.Directory, "--sample", "mnist:test:0-2", "--json").ShouldSucceed().Json;
        rows["program"]!.GetValue<string>().ShouldBe("nano_model");
        rows["results"]!.AsArray().Select(row => row!["class"]!.GetValue<int>()).ShouldBe([7, 2, 1]);
        CommandRun.Of("run", circuit.Directory, "--sample", "7", "--engine", "interpreter").ShouldBeRefused(2, "there is no Aleo program");
    }

    [Fact]
    public void A_witness_is_of_one_sample_and_its_options_belong_to_it()
    {
        var file = circuit.New("witness.wtns");

        CommandRun.Of("run", circuit.Directory, "--sample", "mnist:test:0-2", "--witness", file).ShouldBeRefused(2, "a single sample", "3 were given");
        CommandRun.Of("run", circuit.Directory, "--sample", "7", "--field", "bn254").ShouldBeRefused(2, "--field belongs to --witness FILE");
        CommandRun.Of("run", circuit.Directory, "--sample", "7", "--challenge", "7").ShouldBeRefused(2, "--challenge belongs to --witness FILE");
        CommandRun.Of("run", circuit.Directory, "--sample", "7", "--witness", file, "--field", "bn128").ShouldBeRefused(2, "expected one of: bls12-377, bn254, bls12-381");
        CommandRun.Of("run", circuit.Directory, "--sample", "7", "--witness", circuit.New("missing/witness.wtns")).ShouldBeRefused(2, "does not exist");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public void A_directory_without_a_circuit_has_no_witness()
    {
        var directory = circuit.New("aleo");
        CommandRun.Of("transpile", "nano", "--out", directory, "--target", "aleo", "--quiet").ShouldSucceed();

        CommandRun.Of("run", directory, "--sample", "7", "--witness", circuit.New("witness.wtns")).ShouldBeRefused(2, "there is no circuit for direct proofs");
    }

    /// <summary>Each file that the witness is checked against, in the place of another: nothing is written, and a line says what does not fit.</summary>
    [Theory]
    [InlineData("circuit.r1cs", "circuit.bn254.r1cs", "bn254", "over the field bls12-377", "--field bls12-377")]
    [InlineData("circuit.bn254.r1cs", "circuit.r1cs", "bls12-377", "circuit.r1cs", "SHA-256 differs")]
    [InlineData("other.bn254.r1cs", "circuit.bn254.r1cs", "bn254", "another circuit's", "transpile the model again")]
    [InlineData("verifying.key", "circuit.bn254.r1cs", "bn254", "circuit.bn254.r1cs", "r1cs")]
    public void A_system_of_another_field_or_circuit_is_refused(string source, string target, string field, params string[] parts)
    {
        var directory = circuit.New("copy");
        DirectoryCopy.To(circuit.Directory, directory);
        File.WriteAllBytes(Path.Combine(directory, "other.bn254.r1cs"), circuit.OtherSystem());
        File.Copy(Path.Combine(directory, source), Path.Combine(directory, target), overwrite: true);
        var file = circuit.New("witness.wtns");

        CommandRun.Of("run", directory, "--sample", "7", "--witness", file, "--field", field).ShouldBeRefused(2, parts);

        File.Exists(file).ShouldBeFalse();
    }

    /// <summary>The commitment is a hash over one field, so that a witness over another would be of nothing.</summary>
    [Fact]
    public void Private_weights_have_a_witness_over_the_field_of_their_commitment_alone()
    {
        var (directory, file) = (circuit.New("secret"), circuit.New("witness.wtns"));
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit", "--quiet").ShouldSucceed();

        CommandRun.Of("run", directory, "--sample", $"{flowers.Csv}:77", "--witness", file, "--field", "bn254").ShouldBeRefused(1, "private weights", "bls12-377 alone");
        File.Exists(file).ShouldBeFalse();

        CommandRun.Of("run", directory, "--sample", $"{flowers.Csv}:77", "--witness", file).ShouldSucceed();
        var (system, field) = R1csFile.Read(File.ReadAllBytes(Path.Combine(directory, "circuit.r1cs")));
        new R1csChecker(system, field).FirstViolation(WitnessFile.Read(File.ReadAllBytes(file)).Wires).ShouldBeNull();
    }
}
