using System.Reflection;
using System.Text.Json;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Zkml.Mutation.Host;

/// <summary>
/// The entry point of a test project in a mutated build. It runs tests one after the other in one process.
/// <c>record FILE PREFIX...</c> writes, for each test whose name starts so, how long it took and which mutants it reached;
/// <c>run FILE</c> runs the tests whose identities the file lists, in that order of classes, and ends at the first failure with exit code 1.
/// </summary>
internal static class MutationTestHost
{
    private static int Main(string[] arguments)
    {
        var reached = new bool[100_000];
        AppContext.SetData("Zkml.Mutation.Reached", reached);
        var assembly = typeof(MutationTestHost).Assembly;
        var framework = new XunitTestFramework(new Xunit.Sdk.NullMessageSink());
        var found = new DiscoveredTests();
        framework.GetDiscoverer(Reflector.Wrap(assembly)).Find(includeSourceInformation: false, found, new TestOptions());
        found.Finished.WaitOne();
        if (arguments[0] == "record")
        {
            if (Array.Find(arguments[2..], prefix => !found.Cases.Exists(test => FullName(test).StartsWith(prefix))) is { } missing)
            {
                Console.WriteLine($"no test's name starts with {missing}");
                return 1;
            }

            var cases = found.Cases.Where(test => arguments.Length == 2 || arguments[2..].Any(FullName(test).StartsWith)).ToArray();
            var recorder = new TestRecorder(reached);
            Run(framework, assembly, cases, recorder);
            File.WriteAllText(arguments[1], JsonSerializer.Serialize(recorder.Results));
            return 0;
        }

        var wanted = File.ReadAllLines(arguments[1]).ToHashSet();
        Run(framework, assembly, [.. found.Cases.Where(test => wanted.Contains(test.UniqueID))], new FirstFailure());
        return 0;
    }

    private static void Run(XunitTestFramework framework, Assembly assembly, IReadOnlyList<ITestCase> cases, RunSink sink)
    {
        framework.GetExecutor(assembly.GetName()).RunTests(cases, sink, new TestOptions());
        sink.Finished.WaitOne();
    }

    private static string FullName(ITestCase test) => test.TestMethod.TestClass.Class.Name + "." + test.TestMethod.Method.Name;

    private sealed class DiscoveredTests : IMessageSink
    {
        public List<ITestCase> Cases { get; } = [];

        public ManualResetEvent Finished { get; } = new(false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage discovered:
                    Cases.Add(discovered.TestCase);
                    break;
                case IDiscoveryCompleteMessage:
                    Finished.Set();
                    break;
            }

            return true;
        }
    }

    private abstract class RunSink : IMessageSink
    {
        public ManualResetEvent Finished { get; } = new(false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            Hear(message);
            if (message is ITestAssemblyFinished)
            {
                Finished.Set();
            }

            return true;
        }

        protected abstract void Hear(IMessageSinkMessage message);
    }

    private sealed class FirstFailure : RunSink
    {
        protected override void Hear(IMessageSinkMessage message)
        {
            if (message is ITestFailed failed)
            {
                Console.WriteLine("caught by " + failed.Test.DisplayName);
                Console.Out.Flush();
                Environment.Exit(1);
            }
            else if (message is ITestClassCleanupFailure or ITestCollectionCleanupFailure or IErrorMessage)
            {
                Console.WriteLine("caught by " + message.GetType().Name);
                Console.Out.Flush();
                Environment.Exit(1);
            }
        }
    }

    private sealed class TestRecorder(bool[] reached) : RunSink
    {
        private readonly HashSet<int> _shared = [];
        private readonly List<TestRecord> _collection = [];
        private bool _failed;

        public List<TestRecord> Results { get; } = [];

        protected override void Hear(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCollectionStarting:
                    _shared.Clear();
                    _collection.Clear();
                    Drain();
                    break;
                case ITestCaseStarting:
                    _shared.UnionWith(Drain());
                    _failed = false;
                    break;
                case ITestFailed failed:
                    _failed = true;
                    Console.WriteLine($"fails without a mutant: {failed.Test.DisplayName}: {string.Join(" ", failed.Messages)}");
                    break;
                case ITestCaseFinished finished:
                    var record = new TestRecord(finished.TestCase.UniqueID, finished.TestCase.DisplayName, (double)finished.ExecutionTime, _failed, [.. Drain()]);
                    Results.Add(record);
                    _collection.Add(record);
                    Console.WriteLine($"{record.Seconds:0.000} s {record.Name}");
                    break;
                case ITestCollectionFinished:
                    foreach (var test in _collection)
                    {
                        test.Reached.UnionWith(_shared);
                    }

                    break;
            }
        }

        private List<int> Drain()
        {
            List<int> numbers = [];
            for (var number = 0; number < reached.Length; number++)
            {
                if (reached[number])
                {
                    numbers.Add(number);
                    reached[number] = false;
                }
            }

            return numbers;
        }
    }

    private sealed record TestRecord(string Id, string Name, double Seconds, bool Failed, HashSet<int> Reached);

    private sealed class TestOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.discovery.SynchronousMessageReporting"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.MaxParallelThreads"] = 1,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
