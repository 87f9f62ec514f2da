#:project ../src/Zkml.Package/Zkml.Package.csproj

// A picture of a digit in, its class and a proof out: the verifier learns the class, and nothing of the picture. An argument names a picture of yours; --no-proof
// leaves the proof out, whose keys take a while the first time.
using Zkml;
using Zkml.Host;

try
{
    var picture = args.FirstOrDefault(argument => argument != "--no-proof")
        ?? Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "samples", "pictures", "seven.png");
    var program = ZkModel.Preset("nano").Transpile("digit_in_a_picture");
    program.Write(Path.Combine("artifacts", "samples", program.Name));

    var input = program.ReadInput(picture);
    Console.WriteLine($"{Path.GetFileName(picture)} is a {program.Run(input).Label}");
    if (!args.Contains("--no-proof"))
    {
        // The prover gives the proof away, and the hash of the manifest is published with the program.
        (await program.ProveAsync(input)).Save("digit.proof.json");

        var verifier = ZkProgram.Open(Path.Combine("artifacts", "samples", program.Name));
        var verification = await verifier.VerifyAsync(Zkml.Proving.Proof.Load("digit.proof.json"));
        Console.WriteLine($"valid: {verification.IsValid}");
        Console.WriteLine($"proven: {verification.Proven}");
        foreach (var line in verification.NotProven)
        {
            Console.WriteLine($"not proven: {line}");
        }
    }

    Console.WriteLine("The Leo project is in artifacts/samples.");
    return 0;
}
catch (Exception problem) when (problem is MissingComponentException or MalformedInputException)
{
    Console.Error.WriteLine(problem.Message);
    return 3;
}
