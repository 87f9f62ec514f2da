using System.Text;
using Zkml.Cli;

if (OperatingSystem.IsWindows())
{
    // Tables and drawings are beyond the code pages that Windows starts a console with.
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}

using var cancellation = new ConsoleCancellation();
return CommandLineApp.Run(args, Console.Out, Console.Error, cancellation.Token);
