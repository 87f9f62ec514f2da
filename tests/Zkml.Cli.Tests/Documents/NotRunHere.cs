namespace Zkml.Cli.Tests.Documents;

/// <summary>
/// The lines of shell snippets that these tests do not run, without the comments at their ends, each with what does instead, or with the reason why nothing does. Every file of the repository that
/// such a line names must exist.
/// </summary>
internal static class NotRunHere
{
    private const string Fuzzing = "Zkml.Fuzzing.Tests runs the same readers on fewer inputs";
    private const string Mutation = "it builds and runs whole test projects, for minutes";
    private const string Coverage = "needs afl-fuzz or libFuzzer";
    private const string Accuracy = "AccuracyCommandsTests proves and verifies the accuracy on fewer samples";
    private const string Cargo = ".ci/run builds and tests the engine by these commands";

    public static IReadOnlyDictionary<string, string> Lines { get; } = new Dictionary<string, string>
    {
        ["dotnet build install"] = ".ci/run installs the tool so, and runs the main job with it",
        ["dotnet run -c Release --project src/Zkml.Cli -- mnist"] = "the README runs zkml mnist, which is the same",
        ["dotnet test"] = "this is one of them",
        [".ci/run"] = "it runs this test",
        ["zkml research"] = "ResearchVerbTests runs a smaller set",
        ["zkml research --set presets --out presets"] = "it takes hours",
        ["zkml research --set my-experiments.json --memory 8000"] = "the set is the next snippet, which is read; training it takes minutes",
        ["dotnet run -c Release samples/iris.cs"] = "SampleTests runs every sample and compares what it prints",
        [".ci/public-api"] = "it builds everything; the build itself fails where the files are not what it writes",
        ["dotnet test tests/Zkml.Fuzzing.Tests"] = "a test project of its own",
        ["dotnet run -c Release --project tests/Zkml.Fuzzing -- --inputs 200000 --seed 1 --report report.md"] = Fuzzing,
        ["dotnet run -c Release --project tests/Zkml.Fuzzing -- --target onnx csv --inputs 50000 --seed 7"] = Fuzzing,
        ["dotnet run -c Release --project tests/Zkml.Fuzzing -- --target onnx --seed 7 --only 4711"] = Fuzzing,
        ["dotnet run -c Release --project tests/Zkml.Fuzzing -- --target onnx --file model.onnx"] = Fuzzing,
        ["dotnet run --project tests/Zkml.Mutation"] = Mutation,
        ["dotnet run --project tests/Zkml.Mutation -- --seed 7"] = Mutation,
        ["dotnet run --project tests/Zkml.Mutation -- --seed 1 2"] = Mutation,
        ["dotnet run --project tests/Zkml.Mutation -- --at src/Zkml/Proving/ProofFile.cs:25"] = Mutation,
        ["dotnet run --project tests/Zkml.Mutation -- --seed 7 --area proving --mutants 30"] = Mutation,
        ["dotnet run --project tests/Zkml.Mutation -- --list"] = "a tool for the tests, and none of the product",
        ["dotnet tool install --global dotnet-stryker"] = Mutation,
        ["cd tests/Zkml.Circuits.Tests"] = Mutation,
        ["dotnet stryker --config-file ../stryker-config.json --project Zkml.Circuits.csproj --mutate '**/Gadgets/*.cs'"] = Mutation,
        ["dotnet tool install --global SharpFuzz.CommandLine"] = Coverage,
        ["dotnet publish -c Release tests/Zkml.Fuzzing --output fuzz"] = Coverage,
        ["sharpfuzz fuzz/Zkml.Import.dll && sharpfuzz fuzz/Zkml.Host.dll"] = Coverage,
        ["mkdir -p seeds && cp tests/Zkml.Import.Tests/Data/*.onnx seeds"] = Coverage,
        ["afl-fuzz -i seeds -o findings -t 10000 dotnet fuzz/Zkml.Fuzzing.dll --target onnx --afl"] = Coverage,
        ["libfuzzer-dotnet --target_path=dotnet --target_arg=\"fuzz/Zkml.Fuzzing.dll --target onnx --libfuzzer\" seeds"] = Coverage,
        ["ZKML_READER_TEXTS=50000 ZKML_READER_SEED=20 dotnet test tests/Zkml.Aleo.Tests -c Release --filter ReaderAgreement --logger \"console;verbosity=detailed\""] =
            "ReaderAgreementTests runs a thousand texts",
        ["zkml prove secret --sample flowers.csv:7 --out proof.json"] = "DirectPrivateWeightProofTests",
        ["zkml verify proof.json --model secret --commitment 123..."] = "DirectPrivateWeightProofTests",
        ["zkml verify proof.json --model tree.json --weights secret.weights.private.json"] = "DirectPrivateWeightProofTests",
        ["zkml verify aleo-proof.json --program secret --commitment 456...field"] = "PrivateWeightProofTests",
        ["zkml verify aleo-proof.json --program secret --weights secret.weights.private.json --model tree.json"] = "PrivateWeightProofTests",
        ["zkml prove-accuracy nano --dataset mnist:test --out nano-accuracy"] = Accuracy,
        ["zkml verify-accuracy nano-accuracy --model-hash HASH --dataset mnist:test"] = Accuracy,
        ["cargo build --release --locked --ignore-rust-version"] = Cargo,
        ["echo '{\"id\": 1, \"command\": \"hello\"}' | cat - <(sleep 1) | target/release/zkml-engine"] = Cargo,
        ["ZKML_PARAMETERS=FOLDER cargo test --release --locked --ignore-rust-version"] = Cargo,
        ["cargo build --release --locked --offline --ignore-rust-version \\"] = Cargo,
        ["  --config 'source.crates-io.replace-with=\"local\"' --config 'source.local.local-registry=\"FOLDER\"'"] = Cargo,
        ["native/direct/build-modules"] = ".ci/run builds the modules again where anything that they are made of changed, and compares them",
        ["export ZKML_SDK=npm/node_modules/@provablehq/sdk ZKML_PARAMETERS=FOLDER"] = "FOLDER is the reader's",
        ["echo '{\"id\": 1, \"command\": \"hello\"}' | cat - <(sleep 5) | node wasm/engine.mjs"] = "node --test wasm/test says hello to the engine",
        ["ZKML_ENGINE=native/target/release/zkml-engine node --test wasm/test/*.test.mjs"] = ".ci/run does",
    };
}
