// Command lacuna compares what outlets report and proves what one of them
// leaves out.
package main

func main() {}
