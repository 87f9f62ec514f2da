#:project ../src/Zkml.Package/Zkml.Package.csproj

// A picture of a digit in, its class and a proof out: the verifier learns the class, and nothing of the picture. An argument names a picture of yours; --no-proof
// leaves the proof out. It is made in this process; nothing has to be installed.
using Zkml;
using Zkml.Host;
using Zkml.Statements;

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
        await using var session = ZkSession.Open();

        // The verifier has the model, and a number that it chose, which no older proof contains: a random one in earnest.
        var challenge = new Challenge(20261201);
        (await program.ProveAsync(input, new() { Challenge = challenge, Session = session })).Save("digit.proof.json");

        var verifier = ZkModel.Preset("nano").Transpile();
        var verification = await verifier.VerifyAsync(ZkProof.Load("digit.proof.json"), new() { Challenge = challenge, Session = session });
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
