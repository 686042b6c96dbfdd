using MangNon.Bench;
using MangNon.Bench.Peer;

return args switch
{
    ["peer", var database, var port] => await PeerApp.RunAsync(database, port),
    ["write-plans", var folder] => MangNon.Bench.Reading.PlanFiles.WriteDocx(folder),
    _ => await Bench.RunAsync(Choice.Of(args)),
};
