using Zkml.Cli;

using var interruption = new Interruption();
return CommandLineApp.Run(args, Console.Out, Console.Error, interruption.Token);
